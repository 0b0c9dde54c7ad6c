using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Goodwill;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Goodwill;

/// <summary>Offers a customer goodwill: approved at once within the caller's limits, else somebody with higher ones is asked.</summary>
[CustomApi("scrm_OfferGoodwill")]
public sealed class OfferGoodwillApi : PluginBase
{
    private const int ReasonLength = 400;

    protected override void Run(PluginScope scope)
    {
        var caseId = scope.RequiredId("CaseId");
        var amount = scope.Input<decimal>("Amount");
        if (amount <= 0 || amount != decimal.Round(amount, 2))
            throw Faults.Reject("Amount has to be above zero with at most two decimals: say how much is given.");
        var reason = PostText.Storable(scope.Required("Reason"));
        if (reason.Length > ReasonLength)
            throw Faults.Reject("Reason has more than 400 characters: say it shorter.");

        var result = new GoodwillOffer(scope).Make(caseId, amount, scope.Required("Currency"), reason);
        scope.Output("GoodwillId", result.Id);
        scope.Output("State", result.State.ToString());
        scope.Output("Message", result.Message);
        scope.Output("AskedUserId", result.AskedUserId);
        scope.Trace("goodwill: case={0} goodwill={1} state={2}", caseId, result.Id, result.State);
    }
}
