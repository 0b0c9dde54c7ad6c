using System;

namespace SocialCrm.Plugins.Crisis;

/// <summary>How many different authors wrote on a topic in one window.</summary>
/// <param name="FirstOn">When the first of them wrote, UTC.</param>
public sealed record AuthorCount(int Authors, DateTime FirstOn);
