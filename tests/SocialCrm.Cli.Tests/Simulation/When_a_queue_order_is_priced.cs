using System.Linq;
using SocialCrm.Cli.Simulation;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Tests.Simulation;

public sealed class When_a_queue_order_is_priced
{
    [Fact]
    public void Fairness_is_priced_beside_the_order_that_differs_in_reach_alone()
    {
        SimulationWords.Fairness(Run(20)).ShouldBe(
        [
            "In our order authors with 100,000 and more followers wait 5.0 min longer on average, because reach does not decide among equally urgent cases (10 min instead of 5.0 min); late are 0.0 % instead of 0.0 %.",
            "In our order authors with fewer than 1,000 followers wait 10 min less on average, because reach does not decide among equally urgent cases (10 min instead of 20 min); late are 0.0 % instead of 100.0 %.",
            "Between the follower bands the average wait is 10 min to 10 min in our order and 5.0 min to 20 min with urgency, then reach. Our order does not know followers; what is left between its bands is chance.",
            "Of all cases 0.0 % are late in our order and 50.0 % with urgency, then reach; the longest wait is 10 min and 20 min.",
        ]);
    }

    [Fact]
    public void Of_fewer_than_20_cases_nothing_is_said() =>
        SimulationWords.Fairness(Run(19)).Single().ShouldStartWith("There are fewer than 20 cases of authors with 100,000 and more followers, or of those with fewer than 1,000: too few");

    [Fact]
    public void What_the_other_orders_show_is_told_of_the_order()
    {
        SimulationWords.Orders(Run(10)).ShouldBe(
        [
            "Critical cases late: our order 0.0 %; urgency, then reach 50.0 %; by due time 100.0 %; reach first 100.0 %; oldest first 100.0 %.",
            "All cases late: our order 0.0 %; urgency, then reach 50.0 %; by due time 100.0 %; reach first 100.0 %; oldest first 100.0 %.",
        ]);
        SimulationWords.Orders(Run(9)).Single().ShouldStartWith("All cases late: ");
    }

    /// <summary>Critical cases, so many of each of two authors: minutes until the answer for the one with many followers and for the one with few.</summary>
    private static SimulationRun Run(int each)
    {
        var setup = Made.Setup(1, days: 1);
        var policies = new CasePolicies(Made.Crm);
        var cases = new[] { 100_000, 999 }.SelectMany(followers => Enumerable.Range(0, each).Select(minute => policies.Promise(new SimulatedCase
        {
            PostedOn = Made.Monday.AddMinutes(minute),
            Intent = Intent.Complaint,
            Urgency = Urgency.Critical,
            Followers = followers,
        }))).ToList();
        return new SimulationRun(setup, new SimulatedTraffic(Made.Monday, Made.Monday.AddDays(1), [cases.Count], cases), [.. QueueOrder.All.Select(Figures)], null!, 0);

        OrderFigures Figures(QueueOrder order)
        {
            var (many, few) = order == QueueOrder.Ours ? (10, 10) : order == QueueOrder.UrgencyThenReach ? (5, 20) : (60, 60);
            long[] answered = [.. cases.Select(one => one.PostedOn.AddMinutes(one.Followers == 999 ? few : many).Ticks)];
            return OrderFigures.Of(order, cases, new DeskResult(answered, new long[answered.Length], new long[answered.Length], new int[answered.Length], []), Made.Monday.AddDays(1));
        }
    }
}
