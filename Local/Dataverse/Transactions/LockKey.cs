using System;

namespace SocialCrm.Local.Dataverse.Transactions;

/// <summary>What a transaction can hold for itself: one row, or one value of one alternate key.</summary>
internal readonly record struct LockKey(string Table, string Part, string Value)
{
    public static LockKey ForRow(string table, Guid id) => new(table, string.Empty, id.ToString("N"));

    public static LockKey ForAlternateKey(string table, string key, string value) => new(table, key, value);
}
