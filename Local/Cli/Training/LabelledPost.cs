using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Training;

/// <summary>A post of which somebody said how it sounds and, perhaps, what it wants.</summary>
internal sealed record LabelledPost(string Id, ToneLabel Label, Intent? Intent, string Text)
{
    /// <summary>Whether somebody has to act: on displeasure, and on whatever is complained of, asked or requested. Null when no intent was given.</summary>
    public bool? NeedsCase => Intent is { } intent ? Label == ToneLabel.Negative || intent <= Plugins.Triage.Intent.Request : null;
}
