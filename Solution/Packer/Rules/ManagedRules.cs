namespace SocialCrm.Solution.Rules;

/// <summary>A packed solution is managed or it is not; only source may leave that open.</summary>
internal static class ManagedRules
{
    public static void Check(RuleContext solution)
    {
        var managed = solution.Content.SolutionManifest.Element("Managed");
        if (managed?.Value is not ("0" or "1"))
            solution.Log.Error("SOL-MANAGED", managed ?? solution.Content.SolutionManifest, $"Managed is \"{managed?.Value}\"; a packed solution says 0 or 1.");
    }
}
