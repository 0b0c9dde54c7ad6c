using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>Whatever people read is there in every language of the solution.</summary>
internal static class LabelRules
{
    public static void Check(RuleContext solution)
    {
        var languages = solution.Content.Section("Languages", "Language").Select(language => language.Value).Where(language => language != LabelXml.English).ToList();
        foreach (var root in Roots(solution))
            foreach (var label in LabelXml.Labels(root).Where(label => LabelXml.Language(label) == LabelXml.English && LabelXml.Text(label).Length > 0))
                foreach (var language in languages.Where(language => !Siblings(label).Any(other => LabelXml.Language(other) == language && LabelXml.Text(other).Length > 0)))
                    solution.Log.Warning("LABEL-LANG", label, $"\"{LabelXml.Text(label)}\" has no label in language {language}.");
    }

    private static IEnumerable<XElement> Roots(RuleContext solution) =>
        [solution.Content.SolutionManifest, solution.Content.Customizations, .. solution.Content.Components.OrderBy(c => c.Key, System.StringComparer.Ordinal).Select(c => c.Value)];

    private static IEnumerable<XElement> Siblings(XElement label) => label.Parent?.Elements(label.Name).Where(LabelXml.IsLabel) ?? [];
}
