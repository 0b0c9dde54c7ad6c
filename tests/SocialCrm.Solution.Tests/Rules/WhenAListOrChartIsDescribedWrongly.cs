using System;
using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests.Rules;

public sealed class WhenAListOrChartIsDescribedWrongly
{
    private const string Gone = "{99999999-0000-4000-8000-000000000099}";

    [Fact]
    public void A_dashboard_lists_tables_that_exist() =>
        InDashboard("<TargetEntityType>smp_channel<", "<TargetEntityType>smp_gone<").Error("GRID-TABLE")
            .ShouldBe("The dashboard \"Desk\" lists the table smp_gone, which neither the platform nor the solution has.");

    [Fact]
    public void A_dashboard_lists_a_table_by_a_view_of_that_table() =>
        InDashboard("<ViewId>{55555555-0000-4000-8000-000000000001}<", "<ViewId>{55555555-0000-4000-8000-000000000002}<").Error("GRID-VIEW")
            .ShouldBe("The dashboard \"Desk\" lists smp_channel by the view {55555555-0000-4000-8000-000000000002}, which is no view of that table in the package.");

    [Fact]
    public void A_dashboard_draws_a_table_by_a_chart_of_the_package() =>
        InDashboard("<VisualizationId>{55555555-0000-4000-8000-000000000003}<", $"<VisualizationId>{Gone}<").Error("GRID-CHART")
            .ShouldBe($"The dashboard \"Desk\" shows smp_channel by the chart {Gone}, which is no chart of that table in the package.");

    [Fact]
    public void A_form_lists_rows_by_a_view_of_the_package() =>
        SampleZip.Packed().Replace("<ViewId>{55555555-0000-4000-8000-000000000001}<", $"<ViewId>{Gone}<").Error("GRID-VIEW")
            .ShouldBe($"The form \"Setting\" lists smp_channel by the view {Gone}, which is no view of that table in the package.");

    [Fact]
    public void A_form_lists_rows_along_a_relationship_that_leads_there() =>
        SampleZip.Packed().Replace("<RelationshipName>smp_channel_setting<", "<RelationshipName>smp_channel_queue<").Error("GRID-REL")
            .ShouldBe("The form \"Setting\" lists smp_channel along smp_channel_queue, which does not lead from smp_setting to it.");

    [Fact]
    public void A_chart_asks_for_columns_that_exist() =>
        SampleZip.Packed().Replace("<attribute name=\"smp_network\" alias", "<attribute name=\"smp_kind\" alias").Error("CHART-FIELD")
            .ShouldBe("The chart \"Channels by network\" asks for smp_kind, but smp_channel has no such column.");

    [Fact]
    public void A_chart_is_one_of_its_own_table() =>
        After("<datadescription>", "<entity name=\"smp_channel\">", "<entity name=\"queue\">").Check()
            .ShouldContain(f => f.Code == "CHART-SHAPE" && f.Message == "The chart \"Channels by network\" is one of smp_channel, but asks for queue.");

    [Fact]
    public void A_chart_sums_up() =>
        SampleZip.Packed().Replace(" aggregate=\"true\"", "").Error("CHART-SHAPE")
            .ShouldBe("The chart \"Channels by network\" has no query that sums up (datadescription/datadefinition/fetchcollection/fetch).");

    [Theory]
    [InlineData("measure alias=\"channels\"", "measure alias=\"posts\"", "posts", "aggregate")]
    [InlineData("category alias=\"network\"", "category alias=\"kind\"", "kind", "groupby")]
    public void A_chart_draws_what_its_query_gives(string old, string replacement, string alias, string by) =>
        SampleZip.Packed().Replace(old, replacement).Error("CHART-ALIAS")
            .ShouldBe($"The chart \"Channels by network\" draws \"{alias}\", but its query has no {by} of that alias.");

    [Fact]
    public void A_chart_has_a_series_for_each_measure() =>
        SampleZip.Packed().Replace("<Series ChartType=\"Bar\" />", "").Error("CHART-SERIES")
            .ShouldBe("The chart \"Channels by network\" has 1 measures, but 0 series to draw them with.");

    private static SampleZip InDashboard(string old, string replacement) => After("<Dashboards>", old, replacement);

    /// <summary>Replaces the first place behind another one.</summary>
    private static SampleZip After(string mark, string old, string replacement)
    {
        var zip = SampleZip.Packed();
        var text = zip.Text(SampleZip.Customizations);
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        var from = text.IndexOf(old, at, StringComparison.Ordinal);
        return zip.Add(SampleZip.Customizations, text[..from] + replacement + text[(from + old.Length)..]);
    }
}
