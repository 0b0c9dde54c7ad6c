using System;

namespace SocialCrm.Plugins.Intake;

/// <summary>What one page of the sweep did with posts that waited for the other parts of their message.</summary>
/// <param name="Resumed">Posts handed over.</param>
/// <param name="More">The wait of more posts is over: call again.</param>
/// <param name="NextDueOn">When the wait of the next post is over, UTC; null when none waits.</param>
public sealed record WaitingPostResult(int Resumed, bool More, DateTime? NextDueOn);
