using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace SocialCrm.Plugins.Tests.App;

public sealed class When_the_app_is_opened
{
    public static TheoryData<string> Views => [.. Screens.Solution.Views.Select(view => $"{view.Table}: {view.Name}")];

    public static TheoryData<string> Charts => [.. Screens.Solution.Charts.Select(chart => chart.Name)];

    [Fact]
    public void The_first_entries_are_what_a_rep_works_on() =>
        Entries("Work").ShouldBe(["My cases", "Unassigned", "Needs review", "Awaiting approval", "Breached", "Crises", "Held out of a crisis"]);

    [Fact]
    public void Posts_customers_and_dashboards_follow()
    {
        Entries("Posts").ShouldBe(["All posts", "Failed", "Gave up", "Ignored today"]);
        Entries("Customers").ShouldBe(["Profiles", "Open identity questions", "Open promises", "Goodwill", "Contacts", "Customer references", "Accounts"]);
        Entries("Insight").ShouldBe(["Today", "Fairness and flow", "Fairness measures"]);
    }

    [Fact]
    public void Every_table_of_the_solution_is_in_it() =>
        Screens.Solution.NewTables.Where(table => !table.IsIntersect).Select(table => table.Name).Except(Screens.App.Tables).ShouldBeEmpty();

    [Fact]
    public void It_is_for_everybody_who_works_with_cases_by_hand() =>
        Screens.Solution.Roles.Where(role => role.Name != "Social Intake").Select(role => role.Id).Order().ShouldBe(Screens.App.Roles.Order());

    [Theory]
    [MemberData(nameof(Views))]
    public void Every_view_lists_rows(string name)
    {
        var view = Screens.Solution.Views.Single(view => $"{view.Table}: {view.Name}" == name);

        new Desk().Service.RetrieveMultiple(new FetchExpression(view.FetchXml)).EntityName.ShouldBe(view.Table);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Every_chart_can_be_drawn(string chart) =>
        new Desk().Service.RetrieveMultiple(new FetchExpression(Screens.Chart(chart).FetchXml)).Entities.Count.ShouldBeLessThan(2);

    [Fact]
    public void Every_part_of_a_dashboard_shows_a_view_and_a_chart_of_its_table()
    {
        foreach (var part in Screens.Solution.Dashboards.SelectMany(dashboard => dashboard.Parts))
        {
            Screens.Solution.Views.Single(view => view.Id == part.ViewId).Table.ShouldBe(part.Table);
            if (part.ChartId is { } id)
                Screens.Solution.Charts.Single(chart => chart.Id == id).Table.ShouldBe(part.Table);
        }
    }

    [Fact]
    public void What_was_given_up_is_on_the_dashboard_of_the_day() =>
        Screens.Solution.Dashboards.Single(dashboard => dashboard.Name == "Today").Parts.ShouldContain(part => part.ViewId == Screens.View("Refused Posts: Gave Up").Id);

    // The platform shows six parts on a dashboard unless an administrator of the server allows more.
    [Fact]
    public void No_dashboard_has_more_parts_than_the_platform_shows() =>
        Screens.Solution.Dashboards.Select(dashboard => dashboard.Parts.Length).ShouldAllBe(parts => parts <= 6);

    private static IEnumerable<string> Entries(string group) => Screens.App.Navigation.Where(entry => entry.Group == group).Select(entry => entry.Title);
}
