using SocialCrm.Plugins.Fairness;

namespace SocialCrm.Domain.Tests.Fairness;

public sealed class When_many_can_see_a_case
{
    [Theory]
    [InlineData(9_999, 10_000, false, false, false)]
    [InlineData(10_000, 10_000, false, false, true)]
    [InlineData(10_000, 10_000, true, false, false)]
    [InlineData(10_000, 10_000, false, true, false)]
    [InlineData(null, 10_000, false, false, false)]
    [InlineData(1_000_000, null, false, false, false)]
    public void The_communications_team_is_told_once_from_the_limit_on(int? reach, int? limit, bool isPrivate, bool wasTold, bool isDue) =>
        HeadsUp.IsDue(reach, limit, isPrivate, wasTold).ShouldBe(isDue);
}
