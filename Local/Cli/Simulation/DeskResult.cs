using System.Collections.Generic;

namespace SocialCrm.Cli.Simulation;

/// <summary>What became of the cases under one queue order; times are ticks UTC, 0: it did not happen before the end.</summary>
/// <param name="Answered">When each case got its first answer.</param>
/// <param name="SecondPosted">When the customer wrote again.</param>
/// <param name="SecondAnswered">When that was answered.</param>
/// <param name="AnsweredBy">The rep of the first answer; -1: nobody.</param>
/// <param name="Use">By group of the roster.</param>
internal sealed record DeskResult(
    long[] Answered, long[] SecondPosted, long[] SecondAnswered, int[] AnsweredBy, IReadOnlyList<GroupUse> Use);
