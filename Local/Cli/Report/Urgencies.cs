using System;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Report;

/// <summary>The labels of the choice <c>scrm_urgency</c>, most urgent first.</summary>
internal static class Urgencies
{
    public static string[] All { get; } = Enum.GetNames<Urgency>();
}
