using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>Reads what rules ask about forms of tables.</summary>
internal static class FormXml
{
    public static IEnumerable<XElement> Forms(XElement entity) =>
        entity.Elements("FormXml").Elements("forms").Elements("systemform");

    public static string Name(XElement form) =>
        form.Elements("LocalizedNames").Elements("LocalizedName").FirstOrDefault()?.Attribute("description")?.Value
        ?? form.Element("formid")?.Value ?? "?";

    public static IEnumerable<XElement> Controls(XElement form) => form.Descendants("cell").Elements("control");
}
