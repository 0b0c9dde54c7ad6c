using System;
using System.Collections.Generic;

namespace SocialCrm.Solution.Rules;

/// <summary>The order of the sections of customizations.xml, which the import insists on.</summary>
internal static class SectionOrder
{
    /// <summary>The published schema's order, with the newer sections where 9.2 exports have them.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "RibbonDiffXml", "IsvConfig", "RelationshipRoles",
        "ConnectionRoles", "SiteMap", "EntityImageConfigs", "AttributeImageConfigs", "EntityMaps", "EntityRelationships",
        "OrganizationSettings", "optionsets", "Reports", "RoutingRules", "ChannelPropertyGroups", "ConvertRules",
        "MobileOfflineProfiles", "Slas", "ChannelAccessProfiles", "ChannelAccessProfileRules", "Dashboards",
        "InteractionCentricDashboards", "Dialogs", "WebResources", "CustomControls", "SolutionPluginAssemblies",
        "SdkMessageProcessingSteps", "ServiceEndpoints", "AppModuleSiteMaps", "AppModules", "EntityDataProviders",
        "EntityDataSources", "AIModels", "CanvasApps", "Connectors", "connectionreferences", "Languages",
        "GlobalSearchConfigurations", "StoredProcedures",
    ];

    private static readonly Dictionary<string, int> Positions = Read();

    /// <summary>-1 for a section that exports do not have.</summary>
    public static int Of(string section) => Positions.GetValueOrDefault(section, -1);

    private static Dictionary<string, int> Read()
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Names.Count; i++)
            positions.Add(Names[i], i);
        return positions;
    }
}
