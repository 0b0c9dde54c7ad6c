using System.Collections.Generic;
using SocialCrm.Cli.Commands;

namespace SocialCrm.Cli.Team;

/// <summary>The people who answer in a replay, as a team file holds them.</summary>
internal sealed record TeamSetup
{
    /// <summary>When they work.</summary>
    public required CalendarFile Hours { get; init; }

    public required IReadOnlyList<TeamMemberSetup> People { get; init; }

    /// <summary>What they write, in turn.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <summary>Of how many replies that need approval one is rejected; 0: none.</summary>
    public int RejectOneIn { get; init; }

    /// <exception cref="InputException">Nobody answers, or there is nothing to say.</exception>
    public TeamSetup Checked(string file)
    {
        if (People.Count == 0 || Answers.Count == 0)
            throw new InputException($"{file} lacks people or answers: name at least one of each.");
        foreach (var person in People)
        {
            if (person.MinutesPerAnswer < 1)
                throw new InputException($"{file} gives {person.Name} {person.MinutesPerAnswer} minutes an answer; it must be 1 or more.");
        }
        return RejectOneIn is < 0 or 1
            ? throw new InputException($"{file} has rejectOneIn {RejectOneIn}; write 0 for none, or 2 and more.")
            : this;
    }
}
