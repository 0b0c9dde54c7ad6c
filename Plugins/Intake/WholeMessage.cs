using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Intake;

/// <summary>What an author says in several posts that are one message.</summary>
/// <param name="Text">The texts of all of them in order.</param>
/// <param name="LastPostedOn">UTC time of the latest of them.</param>
/// <param name="PostIds">Their network ids.</param>
public sealed record WholeMessage(string Text, DateTime LastPostedOn, IReadOnlyList<string> PostIds);
