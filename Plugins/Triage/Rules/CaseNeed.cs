namespace SocialCrm.Plugins.Triage.Rules;

/// <summary>What a triage rule says about the need of a case; the order is that of the choice scrm_caseneed.</summary>
public enum CaseNeed
{
    /// <summary>The post gets a case whatever triage thinks.</summary>
    Force,

    /// <summary>The post gets no case, unless its urgency is Critical.</summary>
    Forbid,
}
