using System;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Reads a post from the parameters of a custom API.</summary>
public static class IngestPostInput
{
    /// <exception cref="Microsoft.Xrm.Sdk.InvalidPluginExecutionException">HTTP 400; the sentence names the parameter.</exception>
    public static IncomingPost Read(PluginScope scope)
    {
        try
        {
            return PostFieldReader.Read(new Parameters(scope), scope.UtcNow);
        }
        catch (InvalidPostException wrong)
        {
            throw Faults.Reject(wrong.Message);
        }
    }

    /// <summary>The text of a post as it is kept: decoded, and without the numbers of payment cards.</summary>
    public static string ReadText(PluginScope scope) => PostFieldReader.Text(scope.Input<string>("Text"));

    /// <summary>The row that a connector created for the post, or null.</summary>
    public static Guid? ReadExistingPostId(PluginScope scope)
    {
        var id = scope.Input<Guid>("ExistingPostId");
        return id == Guid.Empty ? null : id;
    }

    /// <exception cref="Microsoft.Xrm.Sdk.InvalidPluginExecutionException">HTTP 400 for an unknown network.</exception>
    public static Network ReadNetwork(PluginScope scope)
    {
        try
        {
            return PostFieldReader.Network(scope.Required("Network"));
        }
        catch (InvalidPostException wrong)
        {
            throw Faults.Reject(wrong.Message);
        }
    }

    private sealed class Parameters : IPostFields
    {
        private readonly PluginScope _scope;

        public Parameters(PluginScope scope) => _scope = scope;

        public string? Text(string name) => _scope.Input<string>(name);

        public int? Number(string name) => _scope.Input<int?>(name);

        public bool? Flag(string name) => _scope.Input<bool?>(name);

        public DateTime? Time(string name) => _scope.OptionalTime(name);
    }
}
