using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>What solution.xml says about the solution as a whole.</summary>
internal static partial class ManifestRules
{
    public static void Check(RuleContext solution)
    {
        var manifest = solution.Content.SolutionManifest;
        Expect(solution, manifest, "UniqueName", UniqueName(), "SOL-NAME", "letters, digits and underscores");
        Expect(solution, manifest, "Version", Version(), "SOL-VERSION", "four numbers, such as 1.0.0.0");
        var publisher = manifest.Element("Publisher") ?? manifest;
        Expect(solution, publisher, "CustomizationPrefix", Prefix(), "SOL-PREFIX", "two to eight letters or digits, the first a letter");
        CheckServerVersion(solution.Log, solution.Content.Manifest);
    }

    private static void Expect(RuleContext solution, XElement parent, string element, Regex form, string code, string words)
    {
        var value = parent.Element(element)?.Value ?? "";
        if (!form.IsMatch(value))
            solution.Log.Error(code, parent.Element(element) ?? parent, $"{element} is \"{value}\"; it must be {words}.");
    }

    private static void CheckServerVersion(FindingLog log, XElement root)
    {
        var version = root.Attribute("version")?.Value ?? "";
        var package = root.Attribute("SolutionPackageVersion")?.Value ?? "";
        if (package.Length == 0 || !(version + ".").StartsWith(package + ".", System.StringComparison.Ordinal))
            log.Error("SOL-SERVER", root, $"The server version \"{version}\" must begin with SolutionPackageVersion, \"{package}\".");
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex UniqueName();

    [GeneratedRegex(@"^\d+\.\d+\.\d+\.\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex("^[a-z][a-z0-9]{1,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
