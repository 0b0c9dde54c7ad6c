using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Crises;

/// <summary>Answers the cases of a crisis with an update. Each case remembers the number of the last one, so that a page that died is made again and nobody gets it twice.</summary>
internal sealed class Broadcast
{
    private readonly DateTime _now;
    private readonly CrisisCaseStore _cases;
    private readonly CrisisUpdateStore _updates;
    private readonly CrisisFacts _facts;
    private readonly NetworkPace _pace;
    private readonly UpdateReply _reply;
    private readonly StoredUpdate _update;
    private readonly HashSet<Guid> _full = new HashSet<Guid>();
    private readonly bool _isWhole;
    private int _drafted;
    private int _heldOut;

    /// <param name="only">The one case to look at; null: all.</param>
    public Broadcast(IOrganizationService service, StoredCrisis crisis, StoredUpdate update, DateTime now, Guid? only = null)
    {
        _isWhole = only == null;
        _now = now;
        _update = update;
        _cases = new CrisisCaseStore(service, only);
        _updates = new CrisisUpdateStore(service);
        _facts = new CrisisFacts(service, crisis);
        _pace = new NetworkPace(service, now);
        _reply = new UpdateReply(service, update, now);
    }

    /// <param name="page">The most cases to look at.</param>
    public BroadcastPage Run(int page)
    {
        var more = true;
        while (more && _drafted + _heldOut < page)
        {
            var full = _full.Count;
            var rows = _cases.ToTell(_update.CrisisId, _update.Number, _full, page - _drafted - _heldOut + 1);
            var batch = rows.Take(page - _drafted - _heldOut).ToList();
            var childOf = _facts.Of(batch);
            foreach (var row in batch.Where(row => !_full.Contains(ChannelOf(row))))
                RefusedCase.Named(row, "be answered", () => Look(row, childOf(row)));
            more = rows.Count > batch.Count || _full.Count > full;
        }

        var isLeft = more || _full.Count > 0;
        Note(isLeft || !_isWhole);
        return new BroadcastPage(_drafted, _heldOut, isLeft, isLeft && !more);
    }

    private static Guid ChannelOf(Entity row) => row.GetAttributeValue<EntityReference>(IncidentTable.Channel)?.Id ?? Guid.Empty;

    private void Look(Entity row, CrisisChild child)
    {
        var reply = _reply.To(child);
        var reason = HeldOut.FromUpdate(child) ?? (reply.Problems.Count > 0 ? reply.Problems[0] : null);
        if (reason == null && !_pace.Take(row))
        {
            _full.Add(ChannelOf(row));
            return;
        }

        if (reason == null)
            _reply.Send(child, reply);
        _cases.Note(row.Id, reason, IncidentTable.CrisisUpdate, _update.Number);
        _drafted += reason == null ? 1 : 0;
        _heldOut += reason == null ? 0 : 1;
    }

    private void Note(bool isLeft)
    {
        var isDone = !isLeft && _update.State != CrisisUpdateState.Out;
        if (!isDone && _drafted + _heldOut == 0)
            return;
        var row = new Entity(CrisisUpdateTable.Name)
        {
            [CrisisUpdateTable.Drafted] = _update.Drafted + _drafted,
            [CrisisUpdateTable.HeldOut] = _update.HeldOut + _heldOut,
        };
        if (isDone)
            row[CrisisUpdateTable.State] = Choice.Of(CrisisUpdateState.Out);
        _updates.Write(_update, row);
    }
}
