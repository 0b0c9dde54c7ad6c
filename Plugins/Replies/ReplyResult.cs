namespace SocialCrm.Plugins.Replies;

/// <summary>What a call made of a reply.</summary>
/// <param name="Message">What happened, in words for people.</param>
public sealed record ReplyResult(ReplyState State, string Message);
