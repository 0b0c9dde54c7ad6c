using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Tables;

namespace SocialCrm.Solution.Rules;

/// <summary>Values of choices are the publisher's own and there once; a column's choice exists.</summary>
internal static class ChoiceRules
{
    private const int ValuesPerPrefix = 10_000;

    public static void Check(RuleContext solution)
    {
        foreach (var choice in solution.Content.GlobalChoices)
            CheckValues(solution, choice, choice.Attribute("Name")?.Value ?? "");
        foreach (var entity in solution.Content.Entities)
            foreach (var attribute in EntityXml.Attributes(entity))
                CheckColumn(solution, entity, attribute);
    }

    private static void CheckColumn(RuleContext solution, XElement entity, XElement attribute)
    {
        var column = $"{EntityXml.LogicalName(entity)}.{EntityXml.ColumnName(attribute)}";
        if (attribute.Element("Type")?.Value is "picklist" or "multiselectpicklist" && attribute.Element("optionset") is { } local)
            CheckValues(solution, local, column);
        if (attribute.Element("OptionSetName")?.Value is { } global && IsMissing(solution, attribute, global))
            solution.Log.Error("OPT-NOTFOUND", attribute, $"The column {column} takes its values from the choice {global}, which is not in the package.");
    }

    private static bool IsMissing(RuleContext solution, XElement attribute, string name) =>
        attribute.Element("optionset") == null
        && name.StartsWith(solution.Content.Prefix + "_", StringComparison.Ordinal)
        && solution.Content.GlobalChoices.All(choice => choice.Attribute("Name")?.Value != name);

    private static void CheckValues(RuleContext solution, XElement choice, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in choice.Elements("options").Elements("option"))
        {
            var value = option.Attribute("value")?.Value ?? "";
            if (!seen.Add(value))
                solution.Log.Error("OPT-DUP", option, $"The choice {name} has the value {value} twice.");
            if (!IsOwn(solution, value))
                solution.Log.Warning("OPT-PREFIX", option, $"The value {value} of {name} is outside the publisher's range and may meet another publisher's.");
        }
    }

    private static bool IsOwn(RuleContext solution, string value)
    {
        var prefix = solution.Content.SolutionManifest.Elements("Publisher").Elements("CustomizationOptionValuePrefix").FirstOrDefault()?.Value;
        return int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var option)
            && option / ValuesPerPrefix == number;
    }
}
