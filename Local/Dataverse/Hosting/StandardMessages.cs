using SocialCrm.Local.Dataverse.Messages;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Hosting;

/// <summary>The messages of the platform that the embedded Dataverse knows; a request for another is refused by name.</summary>
internal sealed class StandardMessages(Organization organization, Ids rowIds, MessagePipeline pipeline)
{
    private readonly RowLookup _rows = new(organization.Store);
    private readonly PlatformCalls _platform = new(() => organization.Dispatcher, organization.Plugins);
    private readonly RowStamps _stamps = new(organization.Facts, organization.Clock, organization.Access);

    public void Register()
    {
        var rules = new TableRules(
            _rows, new IncidentRules(new CaseNumbers(), organization.Clock), new MoneyRules(organization.Facts), organization.Clock);
        var create = new CreateMessage(_rows, _stamps, rules, rowIds, _platform);
        var update = new UpdateMessage(_rows, _stamps, rules, new OwnerCascade(_rows, _platform));
        organization.Messages.Add(
            create,
            update,
            new DeleteMessage(_rows, new DeleteCascade(_rows, _platform)),
            new RetrieveMessage(_rows),
            new RetrieveMultipleMessage(_rows, organization.Access, organization.Facts, organization.Clock),
            new CreateMultipleMessage(create, pipeline, organization.Dispatcher, organization.Plugins),
            new UpdateMultipleMessage(update, pipeline, organization.Dispatcher, organization.Plugins),
            new AssociateMessage(_rows, _platform, rowIds),
            new DisassociateMessage(_rows, _platform),
            new AddMembersMessage(_rows, rowIds),
            new AssignMessage(_rows, _platform),
            new SetStateMessage(_rows, _platform),
            new WhoAmIMessage(organization.Facts),
            new RetrieveVersionMessage(),
            new IsValidStateTransitionMessage(_rows),
            new CloseIncidentMessage(_rows, _platform, organization.Clock),
            new MergeMessage(_rows, _platform));
        AddQueueMessages();
        organization.Messages.AddBatches(
            new UpsertMessage(organization.Store, () => organization.Dispatcher),
            new ExecuteMultipleMessage(organization.Gate),
            new ExecuteTransactionMessage(organization.Gate, organization.Store));
    }

    private void AddQueueMessages()
    {
        var items = new QueueItems(_rows, _platform, organization.Clock);
        organization.Messages.Add(
            new AddToQueueMessage(_rows, _platform, items),
            new PickFromQueueMessage(_rows, items),
            new ReleaseToQueueMessage(items),
            new RemoveFromQueueMessage(items),
            new RouteToMessage(_rows, items));
    }
}
