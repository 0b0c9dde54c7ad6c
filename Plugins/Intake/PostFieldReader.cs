using System;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Intake;

/// <summary>Reads a post from its fields and refuses what cannot be one.</summary>
public static class PostFieldReader
{
    /// <summary>Earlier than any social network; such a time is a unit mistake (seconds taken for milliseconds).</summary>
    private static readonly DateTime Earliest = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const int PostIdLength = 160;
    private const int AuthorIdLength = 100;

    /// <param name="utcNow">A post from the future counts as one of now.</param>
    /// <exception cref="InvalidPostException">The sentence names the field.</exception>
    public static IncomingPost Read(IPostFields fields, DateTime utcNow)
    {
        var postedOn = fields.Time("PostedOn") ?? throw new InvalidPostException("PostedOn is missing: give it a time in UTC.");
        if (postedOn < Earliest)
            throw new InvalidPostException("PostedOn is before the year 2000: give the time of the post in UTC.");

        return new IncomingPost(
            Network(Required(fields, "Network")),
            Required(fields, "Account"),
            NetworkId(fields, "PostId", PostIdLength),
            new Author(
                NetworkId(fields, "AuthorId", AuthorIdLength),
                Optional(fields, "AuthorHandle")?.TrimStart('@'),
                Optional(fields, "AuthorName") is { } name ? Text(name) : null,
                Followers(fields))
            {
                IsVerified = fields.Flag("AuthorVerified"),
            },
            Text(fields.Text("Text")),
            Sooner(postedOn, utcNow),
            Optional(fields, "InReplyTo"),
            Optional(fields, "ThreadId"),
            Optional(fields, "Url"),
            fields.Flag("Private") ?? false,
            fields.Flag("Automatic") ?? false)
        {
            ReshareOf = Optional(fields, "ReshareOf"),
        };
    }

    /// <exception cref="InvalidPostException">The name of the network is not known.</exception>
    public static Network Network(string name) => NetworkName.Parse(name)
        ?? throw new InvalidPostException($"Network '{name}' is not known: give one of {NetworkName.Known}.");

    /// <summary>The text of a post as it is kept: decoded, and without the numbers of payment cards.</summary>
    public static string Text(string? sent) => PersonalData.MaskCards(PostText.Decode(sent ?? ""));

    private static string Required(IPostFields fields, string name) =>
        Optional(fields, name) ?? throw new InvalidPostException($"{name} is missing: give it a value.");

    private static string NetworkId(IPostFields fields, string name, int maximum)
    {
        var id = Required(fields, name);
        return id.Length <= maximum
            ? id
            : throw new InvalidPostException($"{name} is longer than {maximum} characters: give the network's own id.");
    }

    private static string? Optional(IPostFields fields, string name)
    {
        var value = fields.Text(name)?.Trim();
        return string.IsNullOrEmpty(value) ? null : PostText.Storable(value!);
    }

    /// <summary>Some networks say -1 when they do not tell.</summary>
    private static int? Followers(IPostFields fields) => fields.Number("Followers") is >= 0 and var followers ? followers : null;

    /// <summary>A network whose clock runs ahead must not give its customers a later deadline.</summary>
    private static DateTime Sooner(DateTime postedOn, DateTime now) => postedOn < now ? postedOn : now;
}
