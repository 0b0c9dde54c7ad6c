using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Moves a crisis on: what its row says, what its topic does with new cases, and what becomes of the parent case.</summary>
internal sealed class CrisisMove
{
    /// <summary>The customer of parent cases, which are nobody's own.</summary>
    private const string Everybody = "Several customers";

    private const int TitleLength = 200;
    private const int HighPriority = 1;
    private const int NameLength = 2000;

    private readonly IOrganizationService _service;
    private readonly DateTime _now;
    private readonly CrisisStore _crises;
    private readonly WatchedTopicStore _topics;

    public CrisisMove(IOrganizationService service, DateTime now)
    {
        _service = service;
        _now = now;
        _crises = new CrisisStore(service);
        _topics = new WatchedTopicStore(service);
    }

    /// <returns>The crisis as it is then.</returns>
    public StoredCrisis To(StoredCrisis crisis, CrisisState state, Guid? userId, Action<Entity>? more = null)
    {
        var row = new Entity(CrisisTable.Name);
        more?.Invoke(row);
        Set(crisis, state, userId, row);
        _crises.Write(crisis, row);
        return _crises.ById(crisis.Id);
    }

    /// <summary>Sets the columns of the new state on a row that the caller writes.</summary>
    /// <param name="userId">Who did it; null: nobody.</param>
    public void Set(StoredCrisis crisis, CrisisState state, Guid? userId, Entity row)
    {
        row[CrisisTable.State] = Choice.Of(state);
        switch (state)
        {
            case CrisisState.Declared:
                Declare(crisis, userId, row);
                break;
            case CrisisState.CoolingDown:
                row[CrisisTable.ClosingOn] = _now;
                if (!row.Contains(CrisisTable.CoolsUntil))
                    row[CrisisTable.CoolsUntil] = _now + CrisisMoves.CoolDown;
                break;
            default:
                End(crisis, row);
                if (state == CrisisState.FalseAlarm && crisis.CaseId != null)
                    row[CrisisTable.ClosingOn] = _now;
                break;
        }
    }

    private void Declare(StoredCrisis crisis, Guid? userId, Entity row)
    {
        row[CrisisTable.CoolsUntil] = null;
        row[CrisisTable.ClosingOn] = null;
        row[CrisisTable.DeclaredOn] = _now;
        if (userId is { } user)
            row[CrisisTable.DeclaredBy] = new EntityReference(UserTable.Name, user);

        // Its topic is written first, which holds back whoever declares it at the same moment: they find the parent case that is made here.
        _topics.SetCrisis(crisis.TopicId, crisis.Id);
        if (crisis.CaseId == null)
            row[CrisisTable.Case] = new EntityReference(IncidentTable.Name, _crises.ById(crisis.Id).CaseId ?? ParentCase(crisis));
        if (crisis.RelatedTopics.Count == 0 && !row.Contains(CrisisTable.RelatedTopics))
            row[CrisisTable.RelatedTopics] = PostText.CutExact(Related(crisis), NameLength);
    }

    private void End(StoredCrisis crisis, Entity row)
    {
        row[CrisisTable.Key] = null;
        row[CrisisTable.ClosedOn] = _now;
        row[CrisisTable.ClosingOn] = null;
        if (crisis.CaseId != null)
            _topics.SetCrisis(crisis.TopicId, null);
    }

    private string Related(StoredCrisis crisis) => string.Join(
        "\n", OtherTopics.Related(new TopicStore(_service).Active(), crisis.TopicId, _topics.Texts(crisis.TopicId, crisis.StartedOn)));

    private Guid ParentCase(StoredCrisis crisis) => _service.Create(new Entity(IncidentTable.Name)
    {
        [IncidentTable.Title] = PostText.CutExact($"Crisis: {crisis.Name}", TitleLength),
        [IncidentTable.Customer] = new EntityReference(AccountTable.Name, EverybodysAccount()),
        [IncidentTable.Priority] = new OptionSetValue(HighPriority),
    });

    private Guid EverybodysAccount() =>
        _service.FirstOrNone(Find.In(AccountTable.Name, AccountTable.Id).Is(AccountTable.PrimaryName, Everybody).Is("statecode", 0))?.Id
        ?? _service.Create(new Entity(AccountTable.Name) { [AccountTable.PrimaryName] = Everybody });
}
