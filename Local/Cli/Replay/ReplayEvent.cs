using System;

namespace SocialCrm.Cli.Replay;

/// <summary>Something that happened to one post on a network.</summary>
/// <param name="Network">One of <see cref="NetworkWord.All"/>.</param>
/// <param name="Account">Our account on the network that the post reached.</param>
/// <param name="At">When it happened, UTC.</param>
internal abstract record ReplayEvent(string Network, string Account, string PostId, DateTime At, SourceLine Source);
