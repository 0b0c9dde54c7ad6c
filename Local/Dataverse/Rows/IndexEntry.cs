using System;

namespace SocialCrm.Local.Dataverse.Rows;

/// <summary>A row's place in a column index: by value, then in the order of insertion.</summary>
internal readonly record struct IndexEntry(UInt128 Key, long Sequence, Guid Id) : IComparable<IndexEntry>
{
    public int CompareTo(IndexEntry other)
    {
        var byKey = Key.CompareTo(other.Key);
        return byKey != 0 ? byKey : Sequence.CompareTo(other.Sequence);
    }
}
