using System;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Team;

/// <summary>One person at the simulated desk.</summary>
/// <param name="Service">Sends requests in their name.</param>
internal sealed record TeamMember(TeamMemberSetup Setup, Guid UserId, PatientService Service)
{
    public bool IsBusy { get; set; }
}
