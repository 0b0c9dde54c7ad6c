using System;
using System.Linq;
using SocialCrm.Plugins.Evidence;

namespace SocialCrm.Domain.Tests.Evidence;

public sealed class When_evidence_is_removed
{
    [Fact]
    public void Each_channel_is_accounted_for_with_its_count_and_its_dates() =>
        Removal.Of(new[] { Copy("X", 3), Copy("Forum", 9), Copy("X", 1), Copy("", 2) }).Select(removal => removal.ToString()).ShouldBe(new[]
        {
            "Evidence removed: 1 of a deleted channel, captured 2026-03-02 to 2026-03-02",
            "Evidence removed: 1 of Forum, captured 2026-03-09 to 2026-03-09",
            "Evidence removed: 2 of X, captured 2026-03-01 to 2026-03-03",
        });

    private static ExpiredEvidence Copy(string channel, int day) =>
        new(Guid.Empty, null, channel, new DateTime(2026, 3, day, 9, 0, 0, DateTimeKind.Utc));
}
