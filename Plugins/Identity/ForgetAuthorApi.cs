using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Links;

namespace SocialCrm.Plugins.Identity;

/// <summary>Takes out of the CRM who an author is and what they wrote; counts, tone and intent stay. A page at a time.</summary>
/// <remarks>Calling it again goes on where it stopped, and changes nothing once all is forgotten.</remarks>
[CustomApi("scrm_ForgetAuthor")]
public sealed class ForgetAuthorApi : PluginBase
{
    private const int DefaultRows = 100;
    private const int MostRows = 500;

    protected override void Run(PluginScope scope)
    {
        var profileId = scope.RequiredId("ProfileId");
        var rows = scope.Input<int>("MaxRows");
        if (rows is < 0 or > MostRows)
            throw Faults.Reject("MaxRows is not between 1 and 500: give a number in that range, or leave it out.");

        var page = new AuthorForgetting(scope).Forget(profileId, rows == 0 ? DefaultRows : rows);
        scope.Output("Posts", page.Posts);
        scope.Output("Cases", page.Cases);
        scope.Output("More", page.More);
        scope.Trace("identity: profile={0} forgotten posts={1} cases={2} more={3}", profileId, page.Posts, page.Cases, page.More);
    }
}
