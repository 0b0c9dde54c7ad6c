using System;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Tables;

namespace SocialCrm.Solution.Rules;

/// <summary>What people need to work with a table that the solution brings: a main form, a view and an icon.</summary>
internal static class TableFaceRules
{
    private const string Svg = "11";

    public static void Check(RuleContext solution)
    {
        foreach (var entity in solution.Content.Entities.Where(e => EntityXml.IsOwn(e, solution.Content)))
        {
            var table = EntityXml.LogicalName(entity);
            if (entity.Elements("FormXml").Elements("forms").All(f => f.Attribute("type")?.Value != "main"))
                solution.Log.Warning("TABLE-FORM", entity, $"The table {table} has no main form, so nobody can open a row of it.");
            if (!entity.Descendants("savedquery").Any(IsPublic))
                solution.Log.Warning("TABLE-VIEW", entity, $"The table {table} has no public view, so nobody can list its rows.");
            CheckIcon(solution, entity, table);
        }
    }

    private static bool IsPublic(XElement view) => view.Element("querytype")?.Value == "0";

    private static void CheckIcon(RuleContext solution, XElement entity, string table)
    {
        var at = EntityXml.Info(entity)?.Element("IconVectorName");
        if (at is not { Value: { Length: > 0 } name })
            solution.Log.Warning("TABLE-ICON", entity, $"The table {table} has no icon.");
        else if (name.StartsWith(solution.Content.Prefix + "_", StringComparison.Ordinal) && solution.Ui.WebResource(name)?.Element("WebResourceType")?.Value != Svg)
            solution.Log.Error("TABLE-ICON", at, $"The icon {name} of {table} is no SVG web resource of the package.");
    }
}
