using System;

namespace SocialCrm.Cli.Replay;

/// <summary>A stretch in which the clock of a turn stood still; times are UTC.</summary>
/// <param name="To">Null while it still stands.</param>
internal sealed record ReplayedPause(DateTime From, DateTime? To);
