using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Identity;

/// <summary>The contacts that an author turned out not to be: the text of scrm_rejectedcontacts, one id a line.</summary>
public sealed class RejectedContacts : IEquatable<RejectedContacts>
{
    private readonly IReadOnlyList<Guid> _ids;

    private RejectedContacts(IReadOnlyList<Guid> ids) => _ids = ids;

    public static RejectedContacts None { get; } = new([]);

    /// <summary>Reads what <see cref="ToString"/> wrote; lines that hold no id are left out.</summary>
    public static RejectedContacts Parse(string? text) => new(
        [.. (text ?? "").Split('\n').Where(line => Guid.TryParse(line, out _)).Select(line => Guid.Parse(line))]);

    public bool Contains(Guid contactId) => _ids.Contains(contactId);

    public RejectedContacts With(Guid contactId) => Contains(contactId) ? this : new([.. _ids, contactId]);

    /// <inheritdoc/>
    public bool Equals(RejectedContacts? other) => other != null && _ids.SequenceEqual(other._ids);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RejectedContacts);

    /// <inheritdoc/>
    public override int GetHashCode() => _ids.Count;

    public override string ToString() => string.Join("\n", _ids.Select(id => id.ToString("D")));
}
