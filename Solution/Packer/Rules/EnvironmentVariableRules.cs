using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Xml;

namespace SocialCrm.Solution.Rules;

/// <summary>Whether environment variables arrive as settings of the target, not as values of the source.</summary>
internal static class EnvironmentVariableRules
{
    private const int String = 100000000;
    private const int Number = 100000001;
    private const int Secret = 100000005;

    public static void Check(RuleContext solution)
    {
        foreach (var file in solution.Content.Files.Keys.Where(IsValueFile).Order(StringComparer.Ordinal))
            solution.Log.Warning("ENV-VALUE", file, "The values of this environment would overwrite those of the target; leave the file out.");
        foreach (var variable in solution.Content.EnvironmentVariables)
        {
            CheckName(solution, variable);
            CheckType(solution.Log, variable);
        }
    }

    private static bool IsValueFile(string file) => file.EndsWith("/environmentvariablevalues.json", StringComparison.Ordinal);

    private static void CheckName(RuleContext solution, XElement variable)
    {
        var name = Name(variable);
        var folder = Place.Of(variable).File.Split('/').ElementAtOrDefault(1);
        if (folder != name)
            solution.Log.Error("ENV-NAME", variable, $"The folder is named {folder}, but the environment variable in it is {name}.");
        if (!name.StartsWith(solution.Content.Prefix + "_", StringComparison.Ordinal))
            solution.Log.Error("ENV-NAME", variable, $"The environment variable {name} must start with the publisher's prefix, {solution.Content.Prefix}_.");
    }

    private static void CheckType(FindingLog log, XElement variable)
    {
        var value = variable.Element("defaultvalue")?.Value;
        var type = variable.Element("type")?.Value;
        if (!int.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < String or > Secret)
            log.Error("ENV-TYPE", variable, $"The environment variable {Name(variable)} has the type \"{type}\"; types are {String} to {Secret}.");
        else if (number == Secret && value != null)
            log.Error("ENV-SECRET", variable, $"The environment variable {Name(variable)} is a secret; a default would put it into every copy of the solution.");
        else if (number == Number && value != null && !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            log.Error("ENV-TYPE", variable, $"The environment variable {Name(variable)} is a number, but its default is \"{value}\".");
    }

    private static string Name(XElement variable) => variable.Attribute("schemaname")?.Value ?? "";
}
