using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Cli.Replay;

/// <summary>The labels of what can become of a post.</summary>
internal static class Outcomes
{
    public static string Ignored { get; } = OutcomeName.Of(Outcome.Ignored);

    public static string Pending { get; } = OutcomeName.Of(Outcome.Pending);

    /// <summary>In the order in which people want to read them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[]
        {
            Outcome.CaseOpened, Outcome.JoinedCase, Outcome.Praise, Outcome.Ignored, Outcome.OwnPost,
            Outcome.WaitingForParts, Outcome.Duplicate, Outcome.Failed, Outcome.Pending,
        }.Select(OutcomeName.Of),
    ];
}
