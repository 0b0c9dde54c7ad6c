using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>Reads and writes labels, which tell their language and their text in two attributes.</summary>
internal static class LabelXml
{
    /// <summary>The language that the source is written in.</summary>
    public const string English = "1033";

    /// <summary>All labels of a component: titles of a site map name their language LCID, all others languagecode.</summary>
    public static IEnumerable<XElement> Labels(XElement root) => root.DescendantsAndSelf().Where(IsLabel);

    public static bool IsLabel(XElement element) => TextOf(element) != null;

    public static string Language(XElement label) => (label.Attribute("languagecode") ?? label.Attribute("LCID"))!.Value;

    public static string Text(XElement label) => TextOf(label)!.Value;

    public static void Set(XElement label, string language, string text)
    {
        (label.Attribute("languagecode") ?? label.Attribute("LCID"))!.Value = language;
        TextOf(label)!.Value = text;
    }

    /// <summary>The table or choice that a label belongs to; empty for others.</summary>
    public static string Component(XElement label) => label.Ancestors().Select(NameOf).FirstOrDefault(name => name != null) ?? "";

    private static string? NameOf(XElement ancestor) => ancestor.Name.LocalName switch
    {
        "Entity" => ancestor.Element("Name")?.Value,
        "optionset" => ancestor.Attribute("Name")?.Value,
        _ => null,
    };

    private static XAttribute? TextOf(XElement element) => element.Attribute("languagecode") != null
        ? element.Attribute("description")
        : element.Attribute("LCID") != null ? element.Attribute("Title") ?? element.Attribute("Description") : null;
}
