using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Cli.Simulation;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Tests.Simulation;

public sealed class When_our_order_is_compared_with_the_app
{
    [Fact]
    public void It_is_that_of_the_work_list_Unassigned()
    {
        var view = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "solution", "src", "Entities", "Incident", "SavedQueries"), "*.xml")
            .Select(file => XDocument.Load(file))
            .Single(file => file.Descendants("LocalizedName").Any(name => (string?)name.Attribute("description") == "Unassigned social cases"));
        var orders = view.Descendants("entity").Single(entity => (string?)entity.Attribute("name") == "incident").Elements("order").ToList();

        orders.Select(order => (string?)order.Attribute("attribute")).ShouldBe(QueueOrder.ColumnsOfOurs);
        orders.ShouldAllBe(order => (string?)order.Attribute("descending") == "false");
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
