using System;
using SocialCrm.Plugins.Crisis;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Does one kind of work that is due on one crisis, on a page of its cases or on one of them.</summary>
internal sealed class CrisisKeeping
{
    private readonly OwnedByCaller _service;
    private readonly DateTime _asOf;
    private readonly Guid? _only;

    /// <param name="asOf">UTC.</param>
    /// <param name="only">The one case to look at; null: a page. What ends with the last case is left to a page.</param>
    public CrisisKeeping(PluginScope scope, DateTime asOf, Guid? only)
    {
        _service = new OwnedByCaller(scope);
        _asOf = asOf;
        _only = only;
    }

    /// <summary>Cases that were looked at.</summary>
    public int Changed { get; private set; }

    /// <summary>Cases are left, and not only because a channel takes no more replies in this minute.</summary>
    public bool More { get; private set; }

    /// <summary>Nothing happens when the work is not due any more.</summary>
    public void Run(Guid crisisId, CrisisWork work, int page)
    {
        var crisis = new CrisisStore(_service).Lock(crisisId);
        foreach (var due in CrisisPlan.Of(crisis, _asOf))
        {
            if (due == work)
                Do(crisis, work, page);
        }
    }

    private void Do(StoredCrisis crisis, CrisisWork work, int page)
    {
        switch (work)
        {
            case CrisisWork.Join:
                Join(crisis, page);
                break;
            case CrisisWork.Tell:
                Tell(crisis, page);
                break;
            case CrisisWork.Close:
                Close(crisis, page);
                break;
            default:
                new CrisisClosing(_service, _asOf).End(crisis);
                break;
        }
    }

    private void Join(StoredCrisis crisis, int page)
    {
        var joining = new CrisisJoining(_service, _only);
        joining.Run(crisis, page);
        Changed = joining.Attached;
        More = joining.More;
    }

    /// <summary>Cases that joined after an update went out get it too.</summary>
    private void Tell(StoredCrisis crisis, int page)
    {
        if (new CrisisUpdateStore(_service).Latest(crisis) is not { } update)
            return;
        var told = new Broadcast(_service, crisis, update, _asOf, _only).Run(page);
        Changed = told.Looked;
        More = told is { More: true, Waits: false };
    }

    private void Close(StoredCrisis crisis, int page)
    {
        var closed = crisis.State == CrisisState.FalseAlarm
            ? new CrisisLeaving(_service, _asOf, _only).Undo(crisis, page)
            : new CrisisClosing(_service, _asOf, _only).Run(crisis, page);
        Changed = closed.Closed + closed.Exceptions.Count;
        More = closed.More;
    }
}
