namespace SocialCrm.Cli.Report;

/// <summary>What the report says about where its posts came from.</summary>
/// <param name="Name">The files, or that the posts came with the program.</param>
/// <param name="Refused">How many lines took no part.</param>
internal sealed record ReplayedFiles(string Name, int Refused);
