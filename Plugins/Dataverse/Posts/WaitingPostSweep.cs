using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>The part of the sweep that ends waits: each post whose wait is over is left to a system job of its own.</summary>
internal sealed class WaitingPostSweep
{
    private readonly WaitingPostStore _waiting;

    public WaitingPostSweep(IOrganizationService service) => _waiting = new WaitingPostStore(service);

    /// <summary>One request when no wait is over.</summary>
    /// <param name="asOf">UTC.</param>
    /// <param name="page">The most posts to hand over.</param>
    public WaitingPostResult Run(DateTime asOf, int page)
    {
        var waiting = _waiting.Longest(page + 1);
        var over = waiting.Where(post => post.Value <= asOf).Select(post => post.Key).ToList();
        foreach (var postId in over.Take(page))
            _waiting.HandOver(postId, asOf, asOf + RetryTime.Lease);
        var next = waiting.Skip(Math.Min(over.Count, page)).Select(post => (DateTime?)post.Value).FirstOrDefault();
        return new WaitingPostResult(Math.Min(over.Count, page), over.Count > page, next);
    }
}
