using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Intake;

/// <summary>One post of a batch: what it says, or why it cannot be read.</summary>
/// <param name="Given">As the caller gave it.</param>
/// <param name="Post">Null when it cannot be read.</param>
/// <param name="Refusal">One plain sentence; null when it can be read.</param>
public sealed record BatchPost(JsonValue Given, IncomingPost? Post, string? Refusal)
{
    /// <summary>The network's id of the post where one was given, for the caller to know it by.</summary>
    public string? PostId => Given.Field("PostId")?.Text;
}
