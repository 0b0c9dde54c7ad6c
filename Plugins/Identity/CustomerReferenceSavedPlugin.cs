using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Identity;

/// <summary>Refuses a customer reference that nobody could be recognised by, and fills in how it is compared.</summary>
[Step("Create", CustomerReferenceTable.Name, Stage.PreOperation)]
[Step("Update", CustomerReferenceTable.Name, Stage.PreOperation, FilteringColumns = Columns + "," + CustomerReferenceTable.Key, PreImageColumns = Columns)]
public sealed class CustomerReferenceSavedPlugin : PluginBase
{
    private const string Columns = CustomerReferenceTable.Reference + "," + CustomerReferenceTable.Kind + "," + CustomerReferenceTable.Network
        + "," + CustomerReferenceTable.Contact;

    protected override void Run(PluginScope scope)
    {
        var saved = scope.AfterSave(Columns.Split(','));
        var kind = Choice.Read<ReferenceKind>(saved, CustomerReferenceTable.Kind)
            ?? throw Faults.Reject("A customer reference needs a kind: choose Booking, Order or Handle.");
        if (saved.GetAttributeValue<EntityReference>(CustomerReferenceTable.Contact) == null)
            throw Faults.Reject("A customer reference needs a contact: choose whose it is.");
        var network = Choice.Read<Network>(saved, CustomerReferenceTable.Network);
        if (kind == ReferenceKind.Handle && network == null)
            throw Faults.Reject("A handle needs a network: choose the one that it is on.");

        scope.Target[CustomerReferenceTable.Key] = ReferenceKey.Of(kind, network, saved.GetAttributeValue<string>(CustomerReferenceTable.Reference))
            ?? throw Faults.Reject("A customer reference needs letters or digits: write the code, the number or the handle.");
    }
}
