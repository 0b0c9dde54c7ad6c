using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Staffing;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Staffing;

/// <summary>Keeps which employees a customer's post names. Costs a post that names nobody no request.</summary>
internal sealed class StaffNaming
{
    private const int WordsLength = 400;
    private const int BasisLength = 200;

    /// <summary>By the version of a channel, which another directory changes too (ADR 13).</summary>
    private static readonly BoundedCache<StaffDirectory> Directories = new BoundedCache<StaffDirectory>(50);

    private readonly PluginScope _scope;
    private readonly Channel _channel;
    private readonly IOrganizationService _service;

    public StaffNaming(PluginScope scope, Channel channel)
    {
        _scope = scope;
        _channel = channel;
        _service = scope.AsSystem;
    }

    /// <param name="setup">What admins set up for triage.</param>
    /// <param name="postId">The row of the post.</param>
    /// <param name="caseId">Null for a post without a case.</param>
    public void Note(IncomingPost post, TriageContext setup, Guid postId, Guid? caseId)
    {
        var served = new Lazy<HashSet<Guid>>(() => new ServingUsers(_service).Of(caseId));
        var facts = new MentionFacts(
            Directory(),
            post.Author.Name,
            employee => employee.UserId is { } user && served.Value.Contains(user),
            text => TriagePolicy.Decide(text, setup));
        var named = MentionPolicy.Named(post.Said, facts);
        if (named.Count > 0)
            Keep(named, postId, caseId);
    }

    private void Keep(IReadOnlyList<NamedEmployee> named, Guid postId, Guid? caseId)
    {
        var known = new MentionStore(_service).OfPost(postId);
        foreach (var one in named)
        {
            if (known.FirstOrDefault(mention => mention.EmployeeId == one.EmployeeId && mention.Kind == one.Kind) is { } before)
                Renew(before, one, caseId);
            else
                Create(one, postId, caseId);
        }

        foreach (var mention in known.Where(mention => IsTakenBack(mention, named)))
            _service.Update(new Entity(StaffMentionTable.Name, mention.Id) { [StaffMentionTable.State] = Choice.Of(MentionState.Suggested) });

        _scope.Trace("staffing: post={0} names={1} certain={2}", postId, named.Count, named.Count(one => one.IsCertain));
    }

    /// <summary>An edit that turned praise into a complaint: the complaint is kept beside it, and the praise is for a person to confirm again.</summary>
    private static bool IsTakenBack(KnownMention known, IReadOnlyList<NamedEmployee> named) =>
        known.Kind == MentionKind.Praise
        && known.State == MentionState.Confirmed
        && named.Any(one => one.EmployeeId == known.EmployeeId)
        && !named.Any(one => one.EmployeeId == known.EmployeeId && one.Kind == MentionKind.Praise);

    private void Renew(KnownMention before, NamedEmployee one, Guid? caseId)
    {
        var row = new Entity(StaffMentionTable.Name, before.Id);
        if (before.CaseId == null && caseId is { } theCase)
            row[StaffMentionTable.Case] = new EntityReference(IncidentTable.Name, theCase);
        if (before.Becomes(one.IsCertain, PostText.CutExact(one.Words, WordsLength)) is { } state)
        {
            row[StaffMentionTable.State] = Choice.Of(state);
            Say(row, one);
        }

        if (row.Attributes.Count > 0)
            _service.Update(row);
    }

    private static void Say(Entity row, NamedEmployee one)
    {
        row[StaffMentionTable.Evidence] = PostText.CutExact(one.Words, WordsLength);
        row[StaffMentionTable.Basis] = PostText.CutExact(one.Basis, BasisLength);
    }

    private void Create(NamedEmployee one, Guid postId, Guid? caseId)
    {
        var row = new Entity(StaffMentionTable.Name)
        {
            [StaffMentionTable.Employee] = new EntityReference(EmployeeTable.Name, one.EmployeeId),
            [StaffMentionTable.Kind] = Choice.Of(one.Kind),
            [StaffMentionTable.State] = Choice.Of(one.IsCertain ? MentionState.Confirmed : MentionState.Suggested),
            [StaffMentionTable.Post] = new EntityReference(SocialActivityTable.Name, postId),
            [StaffMentionTable.Case] = caseId is { } theCase ? new EntityReference(IncidentTable.Name, theCase) : null,
        };
        Say(row, one);
        new OwnedByCaller(_scope).Create(row);
    }

    private StaffDirectory Directory()
    {
        var key = _channel.SetupVersion == null ? null : _scope.Context.OrganizationId.ToString("N") + "|" + _channel.SetupVersion;
        if (key != null && Directories.Holds(key, out var known))
            return known!;
        var directory = new StaffDirectory(new EmployeeStore(_service).Active());
        if (key != null)
            Directories.Keep(key, directory);
        return directory;
    }
}
