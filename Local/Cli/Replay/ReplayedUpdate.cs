namespace SocialCrm.Cli.Replay;

/// <summary>What the customers of a crisis were told.</summary>
/// <param name="Drafted">How many cases were answered with it.</param>
internal sealed record ReplayedUpdate(string Text, int Drafted, int HeldOut);
