namespace SocialCrm.Plugins.Goodwill;

/// <summary>What somebody is told who may not decide on a goodwill.</summary>
public static class DecisionWords
{
    public const string OwnRequest = "You asked for this goodwill yourself: somebody else has to decide.";
    public const string NoLimit = "You may not decide on goodwill: ask somebody who has a goodwill limit.";
    public const string AtOnce = "Goodwill begins as requested: leave State on Requested, and somebody decides.";
    public const string Settled = "What was decided is kept: offer another goodwill instead of changing this one.";
}
