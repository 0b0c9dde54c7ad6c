using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Tables;

namespace SocialCrm.Solution.Rules;

/// <summary>Whether a chart can be drawn: its query is one of its table and gives what its category and measures name.</summary>
internal static class ChartRules
{
    public static void Check(RuleContext solution)
    {
        foreach (var entity in solution.Content.Entities)
            foreach (var chart in entity.Elements("Visualizations").Elements("visualization"))
                CheckChart(solution, EntityXml.LogicalName(entity), chart);
    }

    private static void CheckChart(RuleContext solution, string table, XElement chart)
    {
        var data = chart.Elements("datadescription").Elements("datadefinition").FirstOrDefault();
        var fetch = data?.Elements("fetchcollection").Elements("fetch").FirstOrDefault();
        var root = fetch?.Element("entity");
        if (data == null || root == null || fetch!.Attribute("aggregate")?.Value != "true")
        {
            solution.Log.Error("CHART-SHAPE", chart, $"The chart \"{FormXml.Name(chart)}\" has no query that sums up (datadescription/datadefinition/fetchcollection/fetch).");
            return;
        }
        if (root.Attribute("name")?.Value != table)
            solution.Log.Error("CHART-SHAPE", root, $"The chart \"{FormXml.Name(chart)}\" is one of {table}, but asks for {root.Attribute("name")?.Value}.");
        QueryColumns.Check(solution, "CHART-FIELD", $"The chart \"{FormXml.Name(chart)}\"", root);
        CheckAliases(solution.Log, chart, data, root);
        var measures = data.Descendants("measure").Count();
        var series = chart.Elements("presentationdescription").Elements("Chart").Elements("Series").Elements("Series").Count();
        if (series != measures)
            solution.Log.Error("CHART-SERIES", chart, $"The chart \"{FormXml.Name(chart)}\" has {measures} measures, but {series} series to draw them with.");
    }

    private static void CheckAliases(FindingLog log, XElement chart, XElement data, XElement root)
    {
        var asked = root.DescendantsAndSelf().Elements("attribute").ToLookup(a => a.Attribute("alias")?.Value ?? "");
        foreach (var category in data.Elements("categorycollection").Elements("category"))
        {
            CheckAlias(log, chart, category, asked, "groupby");
            foreach (var measure in category.Elements("measurecollection").Elements("measure"))
                CheckAlias(log, chart, measure, asked, "aggregate");
        }
    }

    private static void CheckAlias(FindingLog log, XElement chart, XElement at, ILookup<string, XElement> asked, string by)
    {
        var alias = at.Attribute("alias")?.Value ?? "";
        if (!asked[alias].Any(a => a.Attribute(by) != null))
            log.Error("CHART-ALIAS", at, $"The chart \"{FormXml.Name(chart)}\" draws \"{alias}\", but its query has no {by} of that alias.");
    }
}
