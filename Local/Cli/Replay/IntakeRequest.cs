using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Cli.Replay;

/// <summary>Turns an event into the request that a flow would send for it.</summary>
internal static class IntakeRequest
{
    public static OrganizationRequest Of(ReplayEvent happened) => happened switch
    {
        PostAppeared post => OfPost(post),
        PostEdited edit => OfKnownPost("scrm_ReportPostEdited", edit, ("Text", edit.Text), ("EditedOn", edit.At)),
        PostDeleted deletion => OfKnownPost("scrm_ReportPostDeleted", deletion, ("DeletedOn", deletion.At)),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "No door takes this event."),
    };

    private static OrganizationRequest OfPost(PostAppeared post) => OfKnownPost(
        "scrm_IngestPost", post,
        ("AuthorId", post.Author.Id), ("Text", post.Text), ("PostedOn", post.At),
        ("AuthorHandle", post.Author.Handle), ("AuthorName", post.Author.Name), ("AuthorVerified", post.Author.Verified), ("Followers", post.Author.Followers),
        ("InReplyTo", post.InReplyTo), ("ThreadId", post.ThreadId), ("Url", post.Url), ("ReshareOf", post.ReshareOf), ("Private", post.IsPrivate), ("Automatic", post.IsAutomatic));

    private static OrganizationRequest OfKnownPost(string name, ReplayEvent post, params (string Name, object? Value)[] more)
    {
        var request = new OrganizationRequest(name)
        {
            ["Network"] = post.Network,
            ["Account"] = post.Account,
            ["PostId"] = post.PostId,
        };
        foreach (var (parameter, value) in more)
        {
            if (value is not null)
                request[parameter] = value;
        }
        return request;
    }
}
