using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>The sections of customizations.xml are known, there once, and in their order.</summary>
internal static class OrderRules
{
    // Exports have these even when they are empty.
    private static readonly string[] Always =
    [
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships",
        "OrganizationSettings", "optionsets", "CustomControls", "EntityDataProviders", "Languages",
    ];

    public static void Check(RuleContext solution)
    {
        var root = solution.Content.Customizations;
        XElement? last = null;
        foreach (var section in root.Elements())
        {
            CheckOne(solution.Log, section, last);
            last = section;
        }
        foreach (var missing in Always.Where(name => root.Element(name) == null))
            solution.Log.Warning("CUS-ORDER", root, $"The section {missing} is missing; exports have it even when it is empty.");
    }

    private static void CheckOne(FindingLog log, XElement section, XElement? last)
    {
        var position = SectionOrder.Of(section.Name.LocalName);
        if (position < 0)
            log.Error("CUS-ORDER", section, $"{section.Name.LocalName} is no section of customizations.xml.");
        else if (last != null && position <= SectionOrder.Of(last.Name.LocalName))
            log.Error("CUS-ORDER", section, $"The section {section.Name.LocalName} comes after {last.Name.LocalName}, but the import wants it {(section.Name == last.Name ? "once" : "before")}.");
    }
}
