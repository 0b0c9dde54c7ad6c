using System;

namespace SocialCrm.Plugins.Intake;

/// <summary>An account of ours on a network.</summary>
/// <param name="Id">The network's id of it.</param>
/// <param name="Handle">The name after the @, without it.</param>
public sealed record OwnAccount(string Id, string? Handle)
{
    /// <summary>True when the author is this very account: by id, or by handle as some networks give no id for it.</summary>
    public bool IsOf(Author author) => Same(author.Id, Id) || Same(author.Handle, Id) || Same(author.Handle, Handle);

    private static bool Same(string? left, string? right) =>
        !string.IsNullOrEmpty(left) && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
