using System;

namespace SocialCrm.Cli.Replay;

/// <summary>Says why one line of a replay file cannot be used.</summary>
internal sealed class LineRefusedException(string reason) : Exception(reason);
