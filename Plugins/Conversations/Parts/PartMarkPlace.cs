namespace SocialCrm.Plugins.Conversations.Parts;

/// <summary>A mark and where it stands in the text.</summary>
/// <param name="To">The place after its last character.</param>
internal sealed record PartMarkPlace(PartMark Mark, int From, int To);
