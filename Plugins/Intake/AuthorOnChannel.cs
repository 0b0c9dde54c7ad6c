using System.Collections.Generic;
using SocialCrm.Plugins.Conversations;

namespace SocialCrm.Plugins.Intake;

/// <summary>An author and the conversations open with them on one channel.</summary>
/// <param name="Author">Null for an author seen for the first time.</param>
public sealed record AuthorOnChannel(KnownAuthor? Author, IReadOnlyList<ConversationCase> OpenCases);
