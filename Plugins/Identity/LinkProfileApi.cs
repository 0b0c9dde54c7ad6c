using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Links;

namespace SocialCrm.Plugins.Identity;

/// <summary>Takes a person's decision about who an author is: the link, the author's open cases and their history follow.</summary>
[CustomApi("scrm_LinkProfile")]
public sealed class LinkProfileApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var input = new LinkProfileInput(scope);
        var result = new ProfileLinking(scope).Decide(input);
        scope.Output("LinkState", result.Link.State.ToString());
        scope.Output("CustomerId", result.Link.Customer?.Id);
        scope.Output("CustomerType", result.Link.Customer?.Table);
        scope.Output("Changed", result.IsChanged);
        scope.Output("CasesChanged", result.CasesChanged);
        scope.Trace("identity: profile={0} decision={1} cases={2}", input.ProfileId, input.Decision, result.CasesChanged);
    }
}
