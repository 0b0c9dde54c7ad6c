using System;
using System.Globalization;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Dataverse.Links;

/// <summary>Forgets one author: the profile at once, then posts and cases, a page at a time.</summary>
internal sealed class AuthorForgetting
{
    private readonly PluginScope _scope;
    private readonly ForgettingStore _store;

    public AuthorForgetting(PluginScope scope)
    {
        _scope = scope;
        _store = new ForgettingStore(scope.AsSystem);
    }

    /// <param name="most">The most posts and cases together.</param>
    /// <exception cref="Microsoft.Xrm.Sdk.InvalidPluginExecutionException">HTTP 404 for an unknown profile, 400 under legal hold.</exception>
    public ForgottenPage Forget(Guid profileId, int most)
    {
        if (!_store.Exists(profileId))
            throw Faults.NotFound("ProfileId names no social profile: give the id of the author's profile.");
        if (_store.IsOnHold(profileId))
            throw Faults.Reject("Evidence of this author is under a legal hold, so nothing may be forgotten: set Legal Hold of the evidence to No, then call again.");

        _store.ForgetProfile(profileId);
        var posts = _store.PostsToForget(profileId, most);
        _store.ForgetPosts(posts);
        var cases = _store.CasesToForget(profileId, most - posts.Count);
        foreach (var caseId in cases)
        {
            _store.ForgetCase(caseId);
            WriteNote(caseId);
        }

        return new ForgottenPage(posts.Count, cases.Count, posts.Count + cases.Count == most);
    }

    private void WriteNote(Guid caseId) => new NoteStore(_scope.AsSystem).Write(
        caseId,
        "The author of this case was forgotten",
        string.Format(
            CultureInfo.InvariantCulture,
            "On {0:d MMMM yyyy}, name, handle and posts of the author were taken out at their request, with the copies kept of them. " +
            "Times, tone, intent and what we answered stay.",
            _scope.UtcNow));
}
