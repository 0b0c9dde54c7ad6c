using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Package;

namespace SocialCrm.Solution.Tables;

/// <summary>Reads what rules ask about a table from its element in customizations.xml.</summary>
internal static class EntityXml
{
    /// <summary>Logical names are the schema names in lower case.</summary>
    public static string LogicalName(XElement entity) => SchemaName(entity).ToLowerInvariant();

    public static string SchemaName(XElement entity) => entity.Element("Name")?.Value ?? "";

    public static XElement? Info(XElement entity) => entity.Element("EntityInfo")?.Element("entity");

    public static IEnumerable<XElement> Attributes(XElement entity) =>
        Info(entity)?.Elements("attributes").Elements("attribute") ?? [];

    public static IEnumerable<string> Columns(XElement entity) => Attributes(entity).Select(ColumnName);

    public static string ColumnName(XElement attribute) =>
        attribute.Element("LogicalName")?.Value
        ?? (attribute.Element("Name")?.Value ?? attribute.Attribute("PhysicalName")?.Value ?? "").ToLowerInvariant();

    public static bool IsLookup(XElement attribute) => attribute.Element("Type")?.Value is "lookup" or "customer";

    public static bool IsCustom(XElement attribute) => attribute.Element("IsCustomField")?.Value == "1";

    public static bool IsOrganizationOwned(XElement entity) =>
        Info(entity)?.Element("OwnershipTypeMask")?.Value is "OrgOwned" or "BusinessOwned" or "None";

    /// <summary>Whether the solution brings the whole table, not only columns for somebody else's.</summary>
    public static bool IsOwn(XElement entity, SolutionContent content)
    {
        var root = content.RootComponents.FirstOrDefault(r =>
            r.Attribute("type")?.Value == "1"
            && string.Equals(r.Attribute("schemaName")?.Value, SchemaName(entity), StringComparison.OrdinalIgnoreCase));
        return root != null && (root.Attribute("behavior")?.Value ?? "0") == "0";
    }
}
