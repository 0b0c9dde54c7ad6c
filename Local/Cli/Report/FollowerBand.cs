using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Report;

/// <summary>Authors with about equally many followers, to show that all of them wait equally long.</summary>
/// <param name="From">The fewest followers in the band; null for authors whose followers are not known.</param>
internal sealed record FollowerBand(string Label, int? From)
{
    /// <summary>Without the band of the unknown.</summary>
    public static IReadOnlyList<FollowerBand> Known { get; } =
    [
        new("0 to 99", 0), new("100 to 999", 100), new("1,000 to 9,999", 1_000), new("10,000 to 99,999", 10_000), new("100,000 and more", 100_000),
    ];

    public static FollowerBand Unknown { get; } = new("not known", null);

    public static FollowerBand Of(int? followers) =>
        followers is { } count ? Known.Last(band => band.From <= count) : Unknown;
}
