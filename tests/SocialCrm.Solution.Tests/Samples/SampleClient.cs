namespace SocialCrm.Solution.Tests.Samples;

/// <summary>A script, a control, a flow, a dashboard and an app.</summary>
internal static class SampleClient
{
    public const string Script = "WebResources/smp_/scripts/case.js";
    public const string ScriptEntry = "WebResources/smp_scriptscasejs11111111-0000-4000-8000-000000000061";
    public const string Icon = "WebResources/smp_/icons/sample.svg";
    public const string IconEntry = "WebResources/smp_iconssamplesvg11111111-0000-4000-8000-000000000063";
    public const string Control = "Controls/smp_Sample.Gauge/ControlManifest.xml";
    public const string Flow = "Workflows/Remind-11111111-0000-4000-8000-000000000029.json";

    public static (string Name, string Text)[] Files =>
    [
        (Script, "function onLoad() {\n}\n"),
        (Script + ".data.xml", """
            <WebResource xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <WebResourceId>{11111111-0000-4000-8000-000000000061}</WebResourceId>
              <Name>smp_/scripts/case.js</Name>
              <WebResourceType>3</WebResourceType>
              <FileName>/WebResources/smp_scriptscasejs11111111-0000-4000-8000-000000000061</FileName>
            </WebResource>
            """),
        (Icon, """<svg xmlns="http://www.w3.org/2000/svg" />"""),
        (Icon + ".data.xml", """
            <WebResource>
              <WebResourceId>{11111111-0000-4000-8000-000000000063}</WebResourceId>
              <Name>smp_/icons/sample.svg</Name>
              <WebResourceType>11</WebResourceType>
              <FileName>/WebResources/smp_iconssamplesvg11111111-0000-4000-8000-000000000063</FileName>
            </WebResource>
            """),
        (Control, """<manifest><control namespace="Sample" constructor="Gauge" version="1.0.0"><property name="level" of-type="SingleLine.Text" usage="bound" required="true" /><resources><code path="bundle.js" order="1" /></resources></control></manifest>"""),
        ("Controls/smp_Sample.Gauge/bundle.js", "var gauge;\n"),
        (Control + ".data.xml", """
            <CustomControl><Name>smp_Sample.Gauge</Name><FileName>/Controls/smp_Sample.Gauge/ControlManifest.xml</FileName></CustomControl>
            """),
        (Flow, """
            {"properties":{"connectionReferences":{"shared_commondataserviceforapps":{"runtimeSource":"embedded","connection":{"connectionReferenceLogicalName":"smp_dataverse"},"api":{"name":"shared_commondataserviceforapps"}}},
             "definition":{"contentVersion":"1.0.0.0",
              "parameters":{"Limit (smp_Limit)":{"defaultValue":100,"type":"Int","metadata":{"schemaName":"smp_Limit"}}},
              "triggers":{"Hourly":{"type":"Recurrence","recurrence":{"frequency":"Hour","interval":1}}},
              "actions":{
               "List":{"type":"OpenApiConnection","inputs":{"host":{"apiId":"/providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps","connectionName":"shared_commondataserviceforapps","operationId":"ListRecords"},"parameters":{"entityName":"smp_channels","$select":"smp_name,_smp_queueid_value","$filter":"smp_network eq 100000000","$top":"@parameters('Limit (smp_Limit)')"}},"runAfter":{}},
               "Each":{"type":"Foreach","foreach":"@body('List')?['value']","runAfter":{"List":["Succeeded"]},"actions":{
                "Count":{"type":"OpenApiConnection","inputs":{"host":{"apiId":"/providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps","connectionName":"shared_commondataserviceforapps","operationId":"PerformUnboundAction"},"parameters":{"actionName":"smp_Count","item/Text":"Words of @{items('Each')?['smp_name']}"}},"runAfter":{}},
                "Words":{"type":"Compose","inputs":"@body('Count')?['Words']","runAfter":{"Count":["Succeeded"]}}}}}}},
             "schemaVersion":"1.0.0.0"}
            """),
        (Flow + ".data.xml", """
            <Workflow WorkflowId="{11111111-0000-4000-8000-000000000029}" Name="Remind"><JsonFileName>/Workflows/Remind-11111111-0000-4000-8000-000000000029.json</JsonFileName></Workflow>
            """),
        ("Dashboards/{11111111-0000-4000-8000-000000000060}.xml", """
            <Dashboard>
              <LocalizedNames><LocalizedName description="Desk" languagecode="1033" /></LocalizedNames>
              <FormId>{11111111-0000-4000-8000-000000000060}</FormId>
              <FormXml><forms type="dashboard"><form><tabs><tab><columns><column><sections><section><rows><row><cell>
                <control id="channels" classid="{E7A81278-8635-4D9E-8D4D-59480B391C5B}"><parameters>
                  <TargetEntityType>smp_channel</TargetEntityType><ViewId>{55555555-0000-4000-8000-000000000001}</ViewId><VisualizationId>{55555555-0000-4000-8000-000000000003}</VisualizationId>
                </parameters></control>
              </cell></row></rows></section></sections></column></columns></tab></tabs></form></forms></FormXml>
            </Dashboard>
            """),
        ("AppModuleSiteMaps/smp_desk/AppModuleSiteMap.xml", """
            <AppModuleSiteMap><SiteMapUniqueName>smp_desk</SiteMapUniqueName><SiteMap><Area Id="desk"><Group Id="work">
              <SubArea Id="channels" VectorIcon="$webresource:smp_/icons/sample.svg" Entity="smp_channel" />
              <SubArea Id="all" Url="/main.aspx?pagetype=entitylist&amp;etn=smp_channel&amp;viewid=%7b55555555-0000-4000-8000-000000000001%7d"><Titles><Title LCID="1033" Title="All" /></Titles></SubArea>
              <SubArea Id="insight" Url="/workplace/home_dashboards.aspx" DefaultDashboard="11111111-0000-4000-8000-000000000060"><Titles><Title LCID="1033" Title="Insight" /></Titles></SubArea>
            </Group></Area></SiteMap></AppModuleSiteMap>
            """),
        ("AppModules/smp_desk/AppModule.xml", """
            <AppModule>
              <UniqueName>smp_desk</UniqueName>
              <WebResourceId>11111111-0000-4000-8000-000000000063</WebResourceId>
              <AppModuleComponents><AppModuleComponent type="1" schemaName="smp_channel" /><AppModuleComponent type="60" id="{44444444-0000-4000-8000-000000000001}" /><AppModuleComponent type="62" schemaName="smp_desk" /></AppModuleComponents>
              <AppModuleRoleMaps><Role id="{11111111-0000-4000-8000-000000000020}" /></AppModuleRoleMaps>
            </AppModule>
            """),
    ];
}
