using System;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Reads a post from the parameters of a custom API and refuses what cannot be one.</summary>
public static class IngestPostInput
{
    /// <summary>Earlier than any social network; such a time is a unit mistake (seconds taken for milliseconds).</summary>
    private static readonly DateTime Earliest = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const int PostIdLength = 160;
    private const int AuthorIdLength = 100;

    /// <exception cref="Microsoft.Xrm.Sdk.InvalidPluginExecutionException">HTTP 400; the sentence names the parameter.</exception>
    public static IncomingPost Read(PluginScope scope)
    {
        var postedOn = scope.RequiredTime("PostedOn");
        if (postedOn < Earliest)
            throw Faults.Reject("PostedOn is before the year 2000: give the time of the post in UTC.");

        return new IncomingPost(
            ReadNetwork(scope),
            scope.Required("Account"),
            NetworkId(scope, "PostId", PostIdLength),
            new Author(
                NetworkId(scope, "AuthorId", AuthorIdLength),
                Optional(scope, "AuthorHandle")?.TrimStart('@'),
                Optional(scope, "AuthorName") is { } name ? PostText.Decode(name) : null,
                Followers(scope)),
            PostText.Decode(scope.Input<string>("Text") ?? ""),
            Sooner(postedOn, scope.UtcNow),
            Optional(scope, "InReplyTo"),
            Optional(scope, "ThreadId"),
            Optional(scope, "Url"),
            scope.Input<bool>("Private"),
            scope.Input<bool>("Automatic"));
    }

    /// <summary>The row that a connector created for the post, or null.</summary>
    public static Guid? ReadExistingPostId(PluginScope scope)
    {
        var id = scope.Input<Guid>("ExistingPostId");
        return id == Guid.Empty ? null : id;
    }

    /// <exception cref="Microsoft.Xrm.Sdk.InvalidPluginExecutionException">HTTP 400 for an unknown network.</exception>
    public static Network ReadNetwork(PluginScope scope)
    {
        var name = scope.Required("Network");
        return NetworkName.Parse(name)
            ?? throw Faults.Reject($"Network '{name}' is not known: give one of {NetworkName.Known}.");
    }

    private static string NetworkId(PluginScope scope, string name, int maximum)
    {
        var id = scope.Required(name);
        return id.Length <= maximum
            ? id
            : throw Faults.Reject($"{name} is longer than {maximum} characters: give the network's own id.");
    }

    private static string? Optional(PluginScope scope, string name)
    {
        var value = scope.Input<string>(name)?.Trim();
        return string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Some networks say -1 when they do not tell.</summary>
    private static int? Followers(PluginScope scope) => scope.Input<int?>("Followers") is >= 0 and var followers ? followers : null;

    /// <summary>A network whose clock runs ahead must not give its customers a later deadline.</summary>
    private static DateTime Sooner(DateTime postedOn, DateTime now) => postedOn < now ? postedOn : now;
}
