using System;

namespace SocialCrm.Cli.Replay;

/// <summary>The author changed the words of a post.</summary>
/// <param name="Text">All of the new words.</param>
internal sealed record PostEdited(string Network, string Account, string PostId, DateTime At, SourceLine Source, string Text)
    : ReplayEvent(Network, Account, PostId, At, Source);
