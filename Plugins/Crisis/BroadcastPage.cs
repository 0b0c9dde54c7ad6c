namespace SocialCrm.Plugins.Crisis;

/// <summary>What one page of a broadcast did.</summary>
/// <param name="More">Cases are left.</param>
/// <param name="Waits">The channels of the cases that are left take no more replies in this minute.</param>
public sealed record BroadcastPage(int Drafted, int HeldOut, bool More, bool Waits)
{
    /// <summary>Cases that were looked at.</summary>
    public int Looked => Drafted + HeldOut;
}
