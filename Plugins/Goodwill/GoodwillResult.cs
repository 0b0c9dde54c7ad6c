using System;

namespace SocialCrm.Plugins.Goodwill;

/// <summary>What became of a goodwill.</summary>
/// <param name="Message">What happened and why, in words for people.</param>
/// <param name="AskedUserId">Who was asked to decide; null when it is decided, or nobody can.</param>
public sealed record GoodwillResult(Guid Id, GoodwillState State, string Message, Guid? AskedUserId = null);
