using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Cli.Replay;

/// <summary>One line of a replay file that took no part in the replay, and why.</summary>
internal sealed record RefusedLine(SourceLine Source, string Reason)
{
    /// <summary>A line that could be read, but whose event the CRM would not take.</summary>
    public static RefusedLine ByTheCrm(ReplayEvent happened, FaultException<OrganizationServiceFault> fault) =>
        new(happened.Source, $"the CRM refused post {happened.PostId}: {fault.Detail.Message}");

    public override string ToString() => $"{Source}: {Reason}";
}
