using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Cli.Simulation;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Tests.Simulation;

public sealed class When_our_order_is_compared_with_the_app
{
    [Fact]
    public void It_is_that_of_the_work_list_Unassigned() => Columns("Unassigned social cases").ShouldBe(QueueOrder.ColumnsOfOurs);

    [Fact]
    public void That_by_due_time_is_that_of_the_view_by_due_time() => Columns("Social cases by due time").ShouldBe(QueueOrder.ColumnsOfDueTime);

    [Fact]
    public void By_due_time_urgency_does_not_count_and_a_second_message_has_a_due_time_of_its_own()
    {
        var policies = new CasePolicies(Made.Crm);
        var critical = policies.Promise(Case(Urgency.Critical, 1) with { PostedOn = Made.Monday.AddMinutes(50) });
        var high = policies.Promise(Case(Urgency.High, 1));

        // Due at 01:00 and at 01:05; the second message of 00:00 is due at 02:00, of the critical one at 01:00.
        long[] keys = [QueueOrder.ByDueTime.KeyOf(high, 9), QueueOrder.ByDueTime.KeyOf(critical, 1), QueueOrder.ByDueTime.KeyOf(high, 2, Made.Monday), QueueOrder.ByDueTime.KeyOf(Case(Urgency.Critical, 1), 0)];
        keys.ShouldBeInOrder();
        QueueOrder.ByDueTime.KeyOf(critical, 3, Made.Monday).ShouldBe(QueueOrder.ByDueTime.KeyOf(high, 3));
        QueueOrder.Ours.KeyOf(critical, 3, Made.Monday).ShouldBe(QueueOrder.Ours.KeyOf(critical, 3));
    }

    [Fact]
    public void Reach_decides_among_equally_urgent_cases_only()
    {
        long[] keys = [Key(Urgency.Critical, int.MaxValue, 9), Key(Urgency.Critical, 5, 8), Key(Urgency.Critical, null, 7), Key(Urgency.High, int.MaxValue, 1), Key(Urgency.High, 3, 0)];

        keys.ShouldBeInOrder();

        static long Key(Urgency urgency, int? followers, int number) => QueueOrder.UrgencyThenReach.KeyOf(Case(urgency, followers), number);
    }

    private static IEnumerable<string?> Columns(string name)
    {
        var view = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "solution", "src", "Entities", "Incident", "SavedQueries"), "*.xml")
            .Select(file => XDocument.Load(file))
            .Single(file => file.Descendants("LocalizedName").Any(label => (string?)label.Attribute("description") == name));
        var orders = view.Descendants("entity").Single(entity => (string?)entity.Attribute("name") == "incident").Elements("order").ToList();

        orders.ShouldAllBe(order => (string?)order.Attribute("descending") == "false");
        return orders.Select(order => (string?)order.Attribute("attribute"));
    }

    [Fact]
    public void The_more_urgent_comes_first_and_among_equals_the_older()
    {
        var keys = Enum.GetValues<Urgency>().SelectMany(urgency => new[] { 0, 1, 1_000_000 }.Select(number => QueueOrder.Ours.KeyOf(Case(urgency, number % 7), number)));

        keys.ShouldBeInOrder();
    }

    [Fact]
    public void Who_hides_their_followers_comes_last_when_reach_comes_first()
    {
        int?[] followers = [int.MaxValue, 5_000, 1];

        followers.Select((count, number) => QueueOrder.ReachFirst.KeyOf(Case(Urgency.Low, count), 9 - number)).ShouldBeInOrder();
        QueueOrder.ReachFirst.KeyOf(Case(Urgency.Critical, null), 0).ShouldBeGreaterThan(QueueOrder.ReachFirst.KeyOf(Case(Urgency.Low, 1), 9));
    }

    private static SimulatedCase Case(Urgency urgency, int? followers) => new() { PostedOn = Made.Monday, Intent = Intent.Complaint, Urgency = urgency, Followers = followers };
}
