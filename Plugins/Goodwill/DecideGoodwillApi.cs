using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Goodwill;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Goodwill;

/// <summary>Approves or rejects a goodwill that somebody else asked for. Saying the same again changes nothing.</summary>
[CustomApi("scrm_DecideGoodwill")]
public sealed class DecideGoodwillApi : PluginBase
{
    private const int ReasonLength = 400;

    protected override void Run(PluginScope scope)
    {
        var id = scope.RequiredId("GoodwillId");
        var reason = PostText.Storable(scope.Required("Reason"));
        if (reason.Length > ReasonLength)
            throw Faults.Reject("Reason has more than 400 characters: say it shorter.");

        var result = new GoodwillDeciding(scope).Decide(id, scope.Input<bool>("Approve"), reason);
        scope.Output("State", result.State.ToString());
        scope.Output("Message", result.Message);
        scope.Trace("goodwill: goodwill={0} state={1}", id, result.State);
    }
}
