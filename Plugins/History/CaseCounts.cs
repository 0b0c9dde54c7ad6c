namespace SocialCrm.Plugins.History;

/// <summary>How many cases a customer has, the one that is looked at left out.</summary>
/// <param name="Last12Months">Opened in the twelve months before.</param>
/// <param name="SameTopic">With the topic that is asked for, opened since the time that is asked for.</param>
public sealed record CaseCounts(int Total, int Open, int Last12Months, int SameTopic)
{
    /// <summary>Counting stops here, at the newest cases.</summary>
    public const int Most = 1000;
}
