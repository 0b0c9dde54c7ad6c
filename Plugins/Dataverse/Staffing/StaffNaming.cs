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
        var store = new MentionStore(_service);
        var known = store.OfPost(postId);
        foreach (var one in named)
        {
            var before = known.FirstOrDefault(mention => mention.EmployeeId == one.EmployeeId);
            if (before == null)
                Create(one, postId, caseId);
            else if (before.CaseId == null && caseId is { } theCase)
                store.Attach(before.Id, theCase);
        }

        _scope.Trace("staffing: post={0} names={1} certain={2}", postId, named.Count, named.Count(one => one.IsCertain));
    }

    private void Create(NamedEmployee one, Guid postId, Guid? caseId) => new OwnedByCaller(_scope).Create(new Entity(StaffMentionTable.Name)
    {
        [StaffMentionTable.Employee] = new EntityReference(EmployeeTable.Name, one.EmployeeId),
        [StaffMentionTable.Kind] = Choice.Of(one.Kind),
        [StaffMentionTable.State] = Choice.Of(one.IsCertain ? MentionState.Confirmed : MentionState.Suggested),
        [StaffMentionTable.Evidence] = PostText.CutExact(one.Words, WordsLength),
        [StaffMentionTable.Basis] = PostText.CutExact(one.Basis, BasisLength),
        [StaffMentionTable.Post] = new EntityReference(SocialActivityTable.Name, postId),
        [StaffMentionTable.Case] = caseId is { } theCase ? new EntityReference(IncidentTable.Name, theCase) : null,
    });

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
