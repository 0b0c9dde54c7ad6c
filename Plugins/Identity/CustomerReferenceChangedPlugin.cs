using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Links;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Identity;

/// <summary>Looks again at the authors with a handle that a contact began or ceased to list. Bookings and orders cost nothing: they wait for a message.</summary>
[Step("Create", CustomerReferenceTable.Name, Stage.PostOperation, IsAsync = true)]
[Step("Update", CustomerReferenceTable.Name, Stage.PostOperation, IsAsync = true, FilteringColumns = Columns + "," + CustomerReferenceTable.Contact + "," + CustomerReferenceTable.StateCode, PreImageColumns = Columns)]
[Step("Delete", CustomerReferenceTable.Name, Stage.PostOperation, IsAsync = true, PreImageColumns = Columns)]
public sealed class CustomerReferenceChangedPlugin : PluginBase
{
    private const string Columns = CustomerReferenceTable.Reference + "," + CustomerReferenceTable.Kind + "," + CustomerReferenceTable.Network;

    protected override void Run(PluginScope scope)
    {
        var authors = new HandleSuggestion(scope);
        var before = scope.PreImage == null ? null : KeyOf(scope.PreImage);
        if (before != null)
            Consider(authors, scope.PreImage!);
        if (scope.Context.InputParameters["Target"] is not Entity)
            return;
        var after = scope.AfterSave(Columns.Split(','));
        if (KeyOf(after) is { } key && key != before)
            Consider(authors, after);
    }

    /// <summary>Null for what is no handle.</summary>
    private static string? KeyOf(Entity row) => Choice.Read<ReferenceKind>(row, CustomerReferenceTable.Kind) == ReferenceKind.Handle
        ? ReferenceKey.Of(ReferenceKind.Handle, Choice.Read<Network>(row, CustomerReferenceTable.Network), row.GetAttributeValue<string>(CustomerReferenceTable.Reference))
        : null;

    private static void Consider(HandleSuggestion authors, Entity handle) => authors.ConsiderAuthorsWith(
        Choice.Read<Network>(handle, CustomerReferenceTable.Network)!.Value, handle.GetAttributeValue<string>(CustomerReferenceTable.Reference));
}
