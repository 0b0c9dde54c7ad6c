using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Solution.Tests.Samples;

/// <summary>The files of the sample source by name: one of each kind of component.</summary>
internal static class SampleFiles
{
    public const string Manifest = "Other/Solution.xml";
    public const string Skeleton = "Other/Customizations.xml";

    public static IEnumerable<(string Name, string Text)> All =>
        Other.Concat(SampleTables.Files).Concat(SampleCode.Files).Concat(SampleClient.Files);

    private static (string Name, string Text)[] Other =>
    [
        (Manifest, """
            <?xml version="1.0" encoding="utf-8"?>
            <ImportExportXml version="9.2.26041.172" SolutionPackageVersion="9.2" languagecode="1033" generatedBy="CrmLive" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <SolutionManifest>
                <UniqueName>Sample</UniqueName>
                <LocalizedNames><LocalizedName description="Sample" languagecode="1033" /></LocalizedNames>
                <Descriptions />
                <Version>1.0.0.0</Version>
                <Managed>2</Managed>
                <Publisher>
                  <UniqueName>sample</UniqueName>
                  <LocalizedNames><LocalizedName description="Sample" languagecode="1033" /></LocalizedNames>
                  <EMailAddress xsi:nil="true"></EMailAddress>
                  <CustomizationPrefix>smp</CustomizationPrefix>
                  <CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix>
                </Publisher>
                <RootComponents>
                  <RootComponent type="1" schemaName="incident" behavior="1" />
                  <RootComponent type="1" schemaName="smp_channel" behavior="0" />
                  <RootComponent type="1" schemaName="smp_setting" behavior="0" />
                  <RootComponent type="20" id="{11111111-0000-4000-8000-000000000020}" behavior="0" />
                  <RootComponent type="29" id="{11111111-0000-4000-8000-000000000029}" behavior="0" />
                  <RootComponent type="60" id="{11111111-0000-4000-8000-000000000060}" behavior="0" />
                  <RootComponent type="61" schemaName="smp_/icons/sample.svg" behavior="0" />
                  <RootComponent type="61" schemaName="smp_/scripts/case.js" behavior="0" />
                  <RootComponent type="62" schemaName="smp_desk" behavior="0" />
                  <RootComponent type="66" schemaName="smp_Sample.Gauge" behavior="0" />
                  <RootComponent type="80" schemaName="smp_desk" behavior="0" />
                  <RootComponent type="9" schemaName="smp_network" behavior="0" />
                  <RootComponent type="91" id="{22222222-0000-4000-8000-000000000001}" schemaName="Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089" behavior="0" />
                  <RootComponent type="92" id="{33333333-0000-4000-8000-000000000001}" behavior="0" />
                  <RootComponent type="92" id="{33333333-0000-4000-8000-000000000002}" behavior="0" />
                </RootComponents>
                <MissingDependencies />
              </SolutionManifest>
            </ImportExportXml>
            """),
        (Skeleton, """
            <?xml version="1.0" encoding="utf-8"?>
            <ImportExportXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <!-- Kept for the next maintainer. -->
              <Entities />
              <Roles />
              <Workflows />
              <FieldSecurityProfiles />
              <Templates />
              <EntityMaps />
              <EntityRelationships />
              <OrganizationSettings />
              <optionsets />
              <Dashboards />
              <WebResources />
              <CustomControls />
              <SolutionPluginAssemblies />
              <SdkMessageProcessingSteps />
              <AppModuleSiteMaps />
              <AppModules />
              <EntityDataProviders />
              <connectionreferences>
                <connectionreference connectionreferencelogicalname="smp_dataverse">
                  <connectorid>/providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps</connectorid>
                </connectionreference>
              </connectionreferences>
              <Languages>
                <Language>1033</Language>
              </Languages>
            </ImportExportXml>
            """),
        ("Roles/Sample Rep.xml", """
            <Role id="{11111111-0000-4000-8000-000000000020}" name="Sample Rep" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <IsCustomizable>1</IsCustomizable>
              <RolePrivileges>
                <RolePrivilege name="prvReadIncident" level="Local" />
                <RolePrivilege name="prvReadsmp_Channel" level="Basic" />
                <RolePrivilege name="prvReadsmp_Setting" level="Global" />
              </RolePrivileges>
            </Role>
            """),
        ("OptionSets/smp_network.xml", """
            <optionset Name="smp_network" localizedName="Network">
              <OptionSetType>picklist</OptionSetType>
              <IsGlobal>1</IsGlobal>
              <options>
                <option value="100000000"><labels><label description="X" languagecode="1033" /></labels></option>
                <option value="100000001"><labels><label description="Forum" languagecode="1033" /></labels></option>
              </options>
            </optionset>
            """),
    ];
}
