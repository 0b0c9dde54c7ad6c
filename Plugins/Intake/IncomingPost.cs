using System;

namespace SocialCrm.Plugins.Intake;

/// <summary>A post as a connector, a flow or an import hands it over, text already decoded.</summary>
/// <param name="PostId">The network's case-sensitive id, unique within one account of ours.</param>
/// <param name="PostedOn">UTC.</param>
/// <param name="InReplyTo">The network id of the post this one answers.</param>
/// <param name="ThreadId">The network's id of the conversation, where it has one.</param>
/// <param name="IsPrivate">A direct message rather than a public post.</param>
/// <param name="IsAutomatic">Sent by a bot or an auto-reply; counts for our own posts only.</param>
public sealed record IncomingPost(
    Network Network,
    string Account,
    string PostId,
    Author Author,
    string Text,
    DateTime PostedOn,
    string? InReplyTo,
    string? ThreadId,
    string? Url,
    bool IsPrivate,
    bool IsAutomatic = false)
{
    /// <summary>The network id of the post that this one shares or quotes.</summary>
    public string? ReshareOf { get; init; }

    /// <summary>The message that it is one post of; null for a message in one post.</summary>
    public WholeMessage? Whole { get; init; }

    /// <summary>What is judged and shown on the case: the whole message.</summary>
    public string Said => Whole?.Text ?? Text;

    /// <summary>UTC time of the latest post of the message.</summary>
    public DateTime LastPostedOn => Whole?.LastPostedOn ?? PostedOn;
}
