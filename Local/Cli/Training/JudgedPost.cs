using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Training;

/// <summary>A labelled post beside what triage decided on it.</summary>
internal sealed record JudgedPost(LabelledPost Post, TriageDecision Decision)
{
    public bool IsRight => Decision.Tones.Label == Post.Label;
}
