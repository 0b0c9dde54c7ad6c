using System;
using System.IO;
using System.Linq;
using System.ServiceModel;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Tests.Replies;
using SocialCrm.Plugins.Triage;
using SocialCrm.Solution;

namespace SocialCrm.Plugins.Tests.Roles;

/// <summary>Tries every cell of the tables of the admin guide: what stands there works, and what does not stand there is refused.</summary>
public sealed class When_the_guide_says_who_may_do_what
{
    private static readonly string[] AllRoles = [Role.Admin, Role.Approver, Role.Intake, Role.Rep];

    private readonly ReplyDesk _replies = new();

    private Desk Desk => _replies.Desk;

    [Fact]
    public void Every_own_table_keeps_to_it()
    {
        Fill();
        var guide = Guide.Table("Table");
        var tables = guide.Keys.Select(key => key.Row).Distinct().Where(table => table.StartsWith("scrm_", StringComparison.Ordinal)).ToList();
        tables.Count.ShouldBe(Directory.GetDirectories(Path.Combine(BuiltSolution.SourceFolder, "Entities"), "scrm_*").Length);

        var wrong =
            from role in AllRoles
            let service = Alone(role)
            from table in tables
            from verb in new[] { "create", "read", "write", "delete" }
            let expected = guide[(table, role)].Split(',', ';').Select(word => word.Split(": ")[^1].Trim()).Contains(verb)
            where MayDo(service, verb, table) != expected
            select $"{role} {(expected ? "may" : "may not")} {verb} {table}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_custom_API_keeps_to_it()
    {
        var guide = Guide.Table("Custom API");
        guide.Keys.Select(key => key.Row).ShouldBeSubsetOf(Directory.GetDirectories(Path.Combine(BuiltSolution.SourceFolder, "customapis")).Select(Path.GetFileName));

        var wrong =
            from role in AllRoles
            let service = Alone(role)
            from api in guide.Keys.Select(key => key.Row).Distinct()
            let expected = guide[(api, role)] == "yes"
            where IsAllowed(() => service.Execute(WithInputs(api))) != expected
            select $"{role} {(expected ? "may" : "may not")} call {api}";

        wrong.ShouldBeEmpty();
    }

    /// <summary>A user with that role and nothing else, so that only the role counts.</summary>
    private IOrganizationService Alone(string role)
    {
        var user = Desk.Create(UserTable.Name, ("lastname", role));
        Desk.Gives(user, role);
        return Desk.Host.ServiceFor(user);
    }

    private bool MayDo(IOrganizationService service, string verb, string table)
    {
        var name = table.ToLowerInvariant();
        var id = Desk.All(name)[0].Id;
        return IsAllowed(() => service.Execute(verb switch
        {
            "read" => new RetrieveMultipleRequest { Query = new QueryExpression(name) },
            "create" => AndBack(new CreateRequest { Target = new Entity(name) }),
            "write" => AndBack(new UpdateRequest { Target = new Entity(name, id) }),
            _ => AndBack(new DeleteRequest { Target = new EntityReference(name, id) }),
        }));
    }

    /// <summary>Undoes a request that succeeds, by one after it that cannot.</summary>
    private static ExecuteTransactionRequest AndBack(OrganizationRequest request) => new() { Requests = [request, new OrganizationRequest("WhoAmI") { ["No"] = 1 }] };

    /// <summary>Other faults than the one about privileges mean that the request was let in.</summary>
    private static bool IsAllowed(Action request)
    {
        try
        {
            request();
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.ErrorCode != ErrorCodes.PrivilegeDenied;
        }
    }

    private static OrganizationRequest WithInputs(string api)
    {
        var request = new OrganizationRequest(api);
        var folder = Path.Combine(BuiltSolution.SourceFolder, "customapis", api, "customapirequestparameters");
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories) : [])
            request[XElement.Load(file).Attribute("uniquename")!.Value] = Value((int)XElement.Load(file).Element("type")!);
        return request;
    }

    private static object Value(int type) => type switch
    {
        0 => false,
        1 => Desk.Time("2026-03-02 09:00"),
        2 => 0m,
        7 => 1,
        10 => "none",
        12 => Guid.NewGuid(),
        _ => throw new NotSupportedException($"An input of the type {type}."),
    };

    /// <summary>A row in each own table.</summary>
    private void Fill()
    {
        var theCase = new EntityReference(IncidentTable.Name, _replies.CaseId);
        var calendar = Desk.Create(CalendarTable.Name, ("scrm_name", "Office"), (CalendarTable.TimeZone, "Europe/Lisbon"), (CalendarTable.Monday, "09:00-17:00"));
        Desk.Create(CalendarExceptionTable.Name, ("scrm_name", "Holiday"), (CalendarExceptionTable.Calendar, new EntityReference(CalendarTable.Name, calendar)), (CalendarExceptionTable.Date, Desk.Time("2026-12-25 00:00")));
        var topic = Desk.Create(TopicTable.Name, (TopicTable.PrimaryName, "Bags"), (TopicTable.Phrases, "bag"));
        var crisis = Desk.Create(CrisisTable.Name, (CrisisTable.Topic, new EntityReference(TopicTable.Name, topic)));
        Desk.Create(CrisisUpdateTable.Name, (CrisisUpdateTable.Crisis, new EntityReference(CrisisTable.Name, crisis)), (CrisisUpdateTable.Text, "We are looking for your bags."));
        Desk.Create(TriageRuleTable.Name, (TriageRuleTable.PrimaryName, "Bags"), (TriageRuleTable.Order, 1), (TriageRuleTable.AnyOf, "bag"), (TriageRuleTable.SetIntent, Choice.Of(Intent.Question)));
        Desk.Create(TriageModelTable.Name, (TriageModelTable.PrimaryName, "Ours"));
        var employee = Desk.Create(EmployeeTable.Name, (EmployeeTable.PrimaryName, "Amira Haddad"));
        Desk.Create(StaffMentionTable.Name, ("scrm_employeeid", new EntityReference(EmployeeTable.Name, employee)), ("scrm_kind", new OptionSetValue(100000000)), ("scrm_caseid", theCase));
        Desk.Create(RecognitionTable.Name, (RecognitionTable.PrimaryName, "Praise"), (RecognitionTable.Employee, new EntityReference(EmployeeTable.Name, employee)));
        Desk.Create(
            CustomerReferenceTable.Name,
            (CustomerReferenceTable.Reference, "AB12CD"), (CustomerReferenceTable.Kind, new OptionSetValue(100000000)),
            (CustomerReferenceTable.Contact, Desk.All(ContactTable.Name)[0].ToEntityReference()));
        Desk.Create(GoodwillLimitTable.Name, (GoodwillLimitTable.PrimaryName, Role.Rep), (GoodwillLimitTable.PerCase, 50m), (GoodwillLimitTable.PerCustomer, 100m));
        Desk.Create(GoodwillTable.Name, ("scrm_amount", new Money(50m)), ("scrm_caseid", theCase));
        Desk.Create(PromiseTable.Name, ("scrm_name", "We call"), ("scrm_caseid", theCase), ("scrm_dueon", Desk.Time("2026-03-06 17:00")));
        Desk.Service.Update(new Entity(IncidentTable.Name, theCase.Id) { [IncidentTable.Intent] = Choice.Of(Intent.Question) });
        _replies.Decide(_replies.Awaiting(), approve: true);
        Desk.Step(Desk.All(PolicyTable.Name).Single().Id, StepAnchor.MinutesAfterDue, 0, StepAction.SetEscalated);
        var lost = Desk.Json("c9", "bo", "my seat is lost, please help");
        lost["Account"] = "Nobody";
        Desk.ReceivesTogether(lost);
        Desk.At("2026-03-02 10:30").Sweeps();
        Desk.Service.Execute(new OrganizationRequest("scrm_MeasureFairness") { ["From"] = Desk.Time("2026-03-02 00:00"), ["To"] = Desk.Now });
        Desk.Service.Execute(new OrganizationRequest("scrm_ReportPostDeleted") { ["Network"] = "x", ["Account"] = Desk.Account, ["PostId"] = "c1", ["DeletedOn"] = Desk.Now });
    }
}
