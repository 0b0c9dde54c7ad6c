using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>What 9.2 servers export and import although the published schema (9.0.0.2090) does not know it.</summary>
/// <remarks>Everything here is taken out of a copy before the copy is held against the schema. Nothing else is excused.</remarks>
internal static class NewerThanSchema
{
    private static readonly (string Parent, string Element, string Reason)[] Elements =
    [
        ("ImportExportXml", "EntityImageConfigs", "table images are components since 9.1"),
        ("ImportExportXml", "AttributeImageConfigs", "image columns are components since 9.1"),
        ("ImportExportXml", "AIModels", "AI Builder"),
        ("ImportExportXml", "CanvasApps", "canvas apps in solutions"),
        ("ImportExportXml", "Connectors", "custom connectors"),
        ("ImportExportXml", "connectionreferences", "connection references of cloud flows"),
        ("attribute", "AutoNumberFormat", "autonumber columns"),
        ("attribute", "IsSearchable", "search settings of a column"),
        ("attribute", "IsFilterable", "search settings of a column"),
        ("attribute", "IsRetrievable", "search settings of a column"),
        ("attribute", "IsLocalizable", "localizable columns"),
        ("attribute", "MaxSizeInKB", "file and image columns"),
        ("attribute", "CanStoreFullImage", "image columns"),
        ("entity", "IsRetrieveAuditEnabled", "read auditing"),
        ("entity", "IsRetrieveMultipleAuditEnabled", "read auditing"),
        ("entity", "IsMSTeamsIntegrationEnabled", "Teams integration"),
        ("entity", "IsSolutionAware", "tables whose rows are components"),
        ("entity", "SettingOf", "setting tables"),
        ("entity", "UsesBusinessDataLabelTable", "localizable labels of rows"),
        ("EntityRelationship", "CascadeArchive", "long-term retention"),
        ("EntityRelationship", "IsRelationshipAttributeDenormalized", "elastic tables"),
        ("savedquery", "layoutjson", "layout of modern grids"),
        ("Role", "IsAutoAssigned", "automatic role assignment"),
        ("SdkMessageProcessingStep", "SdkMessageId", "the schema wants it after Rank, 9.2 exports put it first"),
        ("SdkMessageProcessingStep", "SdkMessageName", "messages of custom APIs are named"),
        ("Workflow", "JsonFileName", "cloud flows are JSON"),
        ("Workflow", "IsCustomProcessingStepAllowedForOtherPublishers", "managed properties of processes"),
        ("Workflow", "ModernFlowType", "cloud flows"),
        ("AppModule", "OptimizedFor", "app designer"),
        ("AppModule", "statecode", "app designer"),
        ("AppModule", "statuscode", "app designer"),
        ("AppModule", "NavigationType", "app designer"),
        ("AppModule", "appsettings", "app settings"),
        ("AppModuleSiteMap", "EnableCollapsibleGroups", "navigation of modern apps"),
        ("AppModuleSiteMap", "ShowHome", "navigation of modern apps"),
        ("AppModuleSiteMap", "ShowPinned", "navigation of modern apps"),
        ("AppModuleSiteMap", "ShowRecents", "navigation of modern apps"),
    ];

    private static readonly (string Element, string Attribute, string Reason)[] Attributes =
    [
        ("ImportExportXml", "OrganizationVersion", "exports name the server they come from"),
        ("ImportExportXml", "OrganizationSchemaType", "exports name the server they come from"),
        ("ImportExportXml", "CRMServerServiceabilityVersion", "exports name the server they come from"),
        ("option", "IsHidden", "hidden options"),
        ("RolePrivilege", "isinherited", "older exports repeat it"),
        ("form", "headerdensity", "headers of modern forms"),
    ];

    public static void RemoveFrom(XElement root)
    {
        foreach (var (parent, element, _) in Elements)
            root.DescendantsAndSelf(parent).Elements(element).Remove();
        foreach (var (element, attribute, _) in Attributes)
            root.DescendantsAndSelf(element).Attributes(attribute).Remove();
    }
}
