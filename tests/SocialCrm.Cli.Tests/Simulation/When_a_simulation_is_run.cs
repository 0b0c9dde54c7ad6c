using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SocialCrm.Cli.Commands;
using SocialCrm.Cli.Setup;
using SocialCrm.Cli.Simulation;

namespace SocialCrm.Cli.Tests.Simulation;

public sealed class When_a_simulation_is_run : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public void The_bundled_month_is_about_2000_posts_a_day_for_30_days_with_a_crisis()
    {
        var setup = Bundled();

        setup.Days.ShouldBe(30);
        (setup.Traffic.PostsPerHour.Values.Sum(day => day.Sum()) / 7).ShouldBe(2_000, 20);
        setup.Traffic.Crises.ShouldNotBeEmpty();
        setup.Traffic.Topics.Keys.ShouldBeSubsetOf(Made.Crm.Topics.Select(topic => topic.Name));
    }

    [Fact]
    public void The_same_file_and_seed_leave_the_same_bytes_whatever_language_the_machine_speaks()
    {
        Simulate("first");
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("tr-TR");
            var run = SimulationRun.Of(new SimulateOptions { Days = 3, PostsPerDay = 300, ReportFile = string.Empty }.ApplyTo(Bundled()), Made.Crm);
            using var figures = new MemoryStream();
            SimulationFile.Write(run, figures);
            System.Text.Encoding.UTF8.GetString(figures.ToArray()).ShouldBe(_line.Read("first.json"));
            SimulationPage.Of(run, "simulation.json").ShouldBe(_line.Read("first.html"));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public void The_example_of_the_admin_guide_can_be_run()
    {
        var guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Docs", "admin-guide.md"));
        var from = guide.IndexOf("```json", guide.IndexOf("## How many people do we need?", StringComparison.Ordinal), StringComparison.Ordinal) + "```json".Length;
        _line.Write("desk.json", guide[from..guide.IndexOf("```", from, StringComparison.Ordinal)]);

        _line.Run("replay", "--simulate", "desk.json", "--days", "2").ShouldBe(0, _line.Error);
    }

    [Fact]
    public void Another_seed_leaves_other_figures()
    {
        Simulate("first");
        Simulate("second", "--seed", "2");

        _line.Read("second.json").ShouldNotBe(_line.Read("first.json"));
    }

    [Fact]
    public void What_is_written_on_the_command_line_goes_before_the_file()
    {
        Simulate("first", "--seed", "7");

        var figures = JsonNode.Parse(_line.Read("first.json"))!;
        ((int)figures["days"]!).ShouldBe(3);
        ((int)figures["seed"]!).ShouldBe(7);
        ((double)(int)figures["posts"]!).ShouldBe(900, 200);
        figures["orders"]!.AsArray().Select(order => (string)order!["order"]!).ShouldBe(["Ours", "Urgency, then reach", "By due time", "Reach first", "Oldest first"]);
        figures["orders"]!.AsArray().Select(order => (int)order!["all"]!["cases"]!).Distinct().ShouldBe([(int)figures["cases"]!]);
    }

    [Fact]
    public void The_summary_says_what_fairness_costs_and_buys_and_how_many_people_are_needed()
    {
        Simulate("first");

        _line.Out.ShouldContain("too few to say what fairness costs and buys");
        _line.Out.ShouldNotContain("Critical cases late: ");
        _line.Out.ShouldContain("All cases late: ");
        _line.Out.ShouldContain(" hours of work in the 3 days simulated.");
        _line.Out.ShouldContain("On that traffic the same people in another order would have in time: urgency, then reach ");
        _line.Out.ShouldContain("Made-up traffic, not a measurement.");
        _line.Out.ShouldContain("first.html, first.json");
    }

    [Fact]
    public void The_report_is_well_formed_and_holds_the_figures()
    {
        Simulate("first");
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(_line.Read("first.html"));

        page.QuerySelectorAll("[id]").Select(one => one.Id).ShouldBeUnique();
        page.QuerySelectorAll("script, img, link").ShouldBeEmpty();
        var figures = JsonNode.Parse(_line.Read("first.json"))!;
        page.QuerySelector(".key dd:nth-of-type(1)")!.TextContent.ShouldBe(((int)figures["posts"]!).ToString("N0", CultureInfo.InvariantCulture));
        page.QuerySelectorAll(".says li").Select(one => one.TextContent).ShouldBe(figures["fairness"]!.AsArray().Concat(figures["queueOrder"]!.AsArray()).Select(one => (string)one!));
        page.QuerySelectorAll(".hours tbody tr").Length.ShouldBe(24);
        page.QuerySelectorAll(".hours tbody tr td:nth-of-type(1)").Select(one => int.Parse(one.TextContent.Split('/')[0], CultureInfo.InvariantCulture))
            .ShouldBe(figures["staffing"]!["repsByHour"]!["monday"]!.AsArray().Select(one => (int)one!));
        page.QuerySelectorAll(".hours tbody tr td:nth-of-type(4)").Select(one => one.TextContent).Distinct().ShouldBe(["–"]);
        Cells(page, "Critical").ShouldContain(cell => cell.EndsWith(" %)", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_from_the_file_are_only_text()
    {
        const string hostile = "<img src=x onerror=alert(1)>\"'&amp;";
        var setup = Made.Setup(2, days: 1);
        setup = setup with { Traffic = setup.Traffic with { Topics = new System.Collections.Generic.Dictionary<string, double> { [hostile] = 1 } } };
        var page = new HtmlParser().ParseDocument(SimulationPage.Of(SimulationRun.Of(setup.With(Made.Member(hostile, Made.Always)), Made.Crm), hostile));

        page.QuerySelectorAll("img").ShouldBeEmpty();
        page.QuerySelectorAll("#team ~ table tbody th").Single().TextContent.ShouldBe(hostile);
    }

    [Fact]
    public void Reach_first_is_kind_to_the_many_and_late_for_the_urgent()
    {
        var run = SimulationRun.Of(Bundled() with { Days = 7 }, Made.Crm);

        Band(run.In(QueueOrder.ReachFirst), "100,000 and more").ShouldBeLessThan(Band(run.Ours, "100,000 and more"));
        Band(run.In(QueueOrder.ReachFirst), "0 to 99").ShouldBeGreaterThan(Band(run.Ours, "0 to 99"));
        Critical(run.Ours).ShouldBeLessThan(Critical(run.In(QueueOrder.ReachFirst)));
        Critical(run.Ours).ShouldBeLessThan(Critical(run.In(QueueOrder.OldestFirst)));

        static double Band(OrderFigures order, string label) => order.ByBand.Single(band => band.Label == label).Wall.Mean!.Value;
        static int Critical(OrderFigures order) => order.ByUrgency[0].Late;
    }

    private static SimulationSetup Bundled() => SetupReader.ReadSimulation(BundledFiles.Simulation, BundledFiles.Read(BundledFiles.Simulation));

    private static System.Collections.Generic.IEnumerable<string> Cells(IDocument page, string row) =>
        page.QuerySelectorAll("tr").Where(one => one.QuerySelector("th")?.TextContent == row).SelectMany(one => one.QuerySelectorAll("td")).Select(cell => cell.TextContent);

    private void Simulate(string name, params string[] more)
    {
        _line.Run(["replay", "--simulate", "--days", "3", "--posts", "300", "--report", $"{name}.html", "--out", $"{name}.json", .. more]).ShouldBe(0, _line.Error);
    }
}
