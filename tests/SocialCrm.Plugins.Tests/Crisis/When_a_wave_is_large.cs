using System;

namespace SocialCrm.Plugins.Tests.Crisis;

/// <summary>The same wave with few and with many cases: no request may follow their number. Both are more than the platform takes as child cases.</summary>
public sealed class When_a_wave_is_large
{
    private const int Few = 120;
    private const int Many = 1000;
    private const int Page = 10;

    [Fact]
    public void Posts_looks_and_pages_cost_the_same_with_a_hundred_cases_and_with_a_thousand() => Costs.Of(Many).ShouldBe(Costs.Of(Few));

    /// <summary>Organization requests.</summary>
    /// <param name="Suspecting">The look that suspects the crisis.</param>
    /// <param name="Looking">A look at the crisis when nothing is due.</param>
    private sealed record Costs(long Suspecting, long Declaring, long Post, long Looking, long Updating, long Closing, long Splitting, long Undoing)
    {
        public static Costs Of(int cases)
        {
            var desk = new CrisisDesk(pace: 5000);
            desk.Complain(cases);
            long Requests(Action act)
            {
                var before = desk.Desk.Host.RequestCount;
                act();
                return desk.Desk.Host.RequestCount - before;
            }

            var suspecting = Requests(() => desk.Sweep());
            Guid crisis = default;
            var declaring = Requests(() => crisis = (Guid)desk.Declare(Page)["CrisisId"]);
            while ((bool)desk.Declare(500)["More"])
            {
            }

            desk.Complains("first after");
            Guid last = default;
            var post = Requests(() => last = desk.Complains("last"));
            desk.Sweep();
            var looking = Requests(() => desk.Sweep());
            var update = desk.Approved(crisis);
            desk.Broadcast(update, 1);
            var updating = Requests(() => desk.Broadcast(update, Page));
            desk.SendAll();
            desk.At("09:10");
            var closing = Requests(() => desk.Close(crisis, Page));
            var splitting = Requests(() => desk.Split(last));
            desk.Declare(Page);
            var undoing = Requests(() => desk.Close(crisis, Page, falseAlarm: true));
            return new Costs(suspecting, declaring, post, looking, updating, closing, splitting, undoing);
        }
    }
}
