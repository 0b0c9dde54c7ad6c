using System;

namespace SocialCrm.Cli.Replay;

/// <summary>The author took a post off the network.</summary>
internal sealed record PostDeleted(string Network, string Account, string PostId, DateTime At, SourceLine Source)
    : ReplayEvent(Network, Account, PostId, At, Source);
