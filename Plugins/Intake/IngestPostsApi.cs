using System.Linq;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Posts;

namespace SocialCrm.Plugins.Intake;

/// <summary>The door for many posts at once: each is taken in or refused on its own, in the order given.</summary>
/// <remarks>
/// One transaction. A post that cannot be read never reaches Dataverse, so it leaves the others in; a fault of Dataverse ends the
/// whole call, which may be repeated as it is.
/// </remarks>
[CustomApi("scrm_IngestPosts")]
public sealed class IngestPostsApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var results = new BatchIntake(scope).Take(scope.Required("Posts"), scope.Input<bool>("OneByOne"));
        var refused = results.Count(result => result.IsRefused);
        scope.Trace("intake: posts={0} refused={1}", results.Count, refused);
        scope.Output("Results", BatchResult.Write(results));
        scope.Output("Accepted", results.Count - refused);
        scope.Output("Refused", refused);
    }
}
