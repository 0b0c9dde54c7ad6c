namespace SocialCrm.Cli.Replay;

/// <summary>Who wrote a post, as the network tells it; what the network does not tell is null.</summary>
/// <param name="Followers">0 or more.</param>
internal sealed record PostAuthor(string Id, string? Handle, string? Name, int? Followers, bool? Verified);
