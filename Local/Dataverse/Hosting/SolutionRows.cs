using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Hosting;

/// <summary>The parts of a solution that are rows: security roles, environment variables, cloud flows, connection references and the list of tables. A second import changes them in place.</summary>
internal sealed class SolutionRows(Organization organization)
{
    private readonly OrganizationService _service = organization.PlatformService();

    public void Write(SolutionContent solution)
    {
        foreach (var role in solution.Roles)
            _service.Execute(new UpsertRequest { Target = new Entity("role", role.Id) { ["name"] = role.Name } });
        foreach (var table in solution.NewTables)
            Save(new Entity("entity") { ["name"] = table.SchemaName, ["logicalname"] = table.Name }, Find("entity", "logicalname", table.Name));
        foreach (var variable in solution.EnvironmentVariables)
            Write(variable);
        foreach (var reference in solution.ConnectionReferences)
            Write(reference);
        foreach (var flow in solution.CloudFlows)
            Write(flow);
    }

    private void Write(ConnectionReference reference) => Save(
        new Entity("connectionreference")
        {
            ["connectionreferencelogicalname"] = reference.LogicalName,
            ["connectionreferencedisplayname"] = reference.DisplayName,
            ["connectorid"] = reference.ConnectorId,
        },
        Find("connectionreference", "connectionreferencelogicalname", reference.LogicalName));

    private void Write(CloudFlow flow)
    {
        var row = new Entity("workflow", flow.Id)
        {
            ["name"] = flow.Name,
            ["category"] = new OptionSetValue(5),
            ["type"] = new OptionSetValue(1),
            ["primaryentity"] = "none",
            ["clientdata"] = flow.Definition,
        };
        _service.Execute(new UpsertRequest { Target = row });
        // A flow that an administrator turned on stays on when a newer solution brings it switched off.
        if (flow.IsOn)
            _service.Update(new Entity("workflow", flow.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
    }

    private void Write(EnvironmentVariable variable)
    {
        var definition = new Entity("environmentvariabledefinition")
        {
            ["schemaname"] = variable.SchemaName,
            ["displayname"] = variable.DisplayName,
            ["type"] = new OptionSetValue(variable.Type),
            ["defaultvalue"] = variable.DefaultValue,
        };
        var id = Save(definition, Find(definition.LogicalName, "schemaname", variable.SchemaName));
        if (variable.Value is null)
            return;
        var value = new Entity("environmentvariablevalue")
        {
            ["schemaname"] = variable.SchemaName,
            ["value"] = variable.Value,
            ["environmentvariabledefinitionid"] = new EntityReference(definition.LogicalName, id),
        };
        Save(value, Find(value.LogicalName, "schemaname", variable.SchemaName));
    }

    private System.Guid Save(Entity row, Row? known)
    {
        if (known is null)
            return _service.Create(row);
        row.Id = known.Id;
        row.Attributes.Remove("schemaname");
        row.Attributes.Remove("connectionreferencelogicalname");
        _service.Update(row);
        return known.Id;
    }

    private Row? Find(string table, string column, string value) =>
        organization.Store.Committed.Rows(table).All.FirstOrDefault(row => row[column] as string == value);
}
