using System;
using System.Buffers.Binary;
using System.Threading;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Hands out ids that are the same in every run, in rising order.</summary>
internal sealed class Ids(int kind)
{
    private long _last;

    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(bytes, kind);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], Interlocked.Increment(ref _last));
        bytes[6] = 0x40;
        bytes[8] = 0x80;
        return new Guid(bytes, bigEndian: true);
    }
}
