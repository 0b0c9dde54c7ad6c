using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Makes the call of the intake API from the fields of a post, as they were given.</summary>
internal static class IngestPostRequest
{
    private static readonly string[] Texts =
    {
        "Network", "Account", "PostId", "AuthorId", "AuthorHandle", "AuthorName", "InReplyTo", "ThreadId", "Url",
        "ReshareOf",
    };

    /// <exception cref="InvalidPostException">A field has the wrong type.</exception>
    public static OrganizationRequest Of(IPostFields fields)
    {
        var request = new OrganizationRequest("scrm_IngestPost")
        {
            ["Text"] = fields.Text("Text") ?? "",
            ["Private"] = fields.Flag("Private") ?? false,
            ["Automatic"] = fields.Flag("Automatic") ?? false,
        };
        foreach (var name in Texts)
        {
            if (fields.Text(name) is { Length: > 0 } text)
                request[name] = text;
        }

        if (fields.Flag("AuthorVerified") is { } verified)
            request["AuthorVerified"] = verified;
        if (fields.Number("Followers") is { } followers)
            request["Followers"] = followers;
        if (fields.Time("PostedOn") is { } postedOn)
            request["PostedOn"] = postedOn;
        return request;
    }
}
