namespace SocialCrm.Solution.Tests.Samples;

/// <summary>An assembly with a plug-in, a custom API and a workflow step, and what registers them.</summary>
internal static class SampleCode
{
    public const string Assembly = "PluginAssemblies/SamplePlugins-22222222-0000-4000-8000-000000000001/SamplePlugins.dll.data.xml";
    public const string AssemblyEntry = "PluginAssemblies/SamplePlugins-22222222-0000-4000-8000-000000000001/SamplePlugins.dll";
    public const string UpdateStep = "SdkMessageProcessingSteps/{33333333-0000-4000-8000-000000000001}.xml";
    public const string CreateStep = "SdkMessageProcessingSteps/{33333333-0000-4000-8000-000000000002}.xml";
    public const string Api = "customapis/smp_Count/customapi.xml";
    public const string ApiParameter = "customapis/smp_Count/customapirequestparameters/Text/customapirequestparameter.xml";
    public const string ApiResponse = "customapis/smp_Count/customapiresponseproperties/Words/customapiresponseproperty.xml";
    public const string Variable = "environmentvariabledefinitions/smp_Limit/environmentvariabledefinition.xml";

    public static (string Name, string Text)[] Files =>
    [
        (Assembly, """
            <PluginAssembly FullName="Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089" PluginAssemblyId="22222222-0000-4000-8000-000000000001" CustomizationLevel="1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <IsolationMode>2</IsolationMode>
              <SourceType>0</SourceType>
              <IntroducedVersion>1.0.0.0</IntroducedVersion>
              <FileName>/PluginAssemblies/SamplePlugins-22222222-0000-4000-8000-000000000001/SamplePlugins.dll</FileName>
              <PluginTypes>
                <PluginType AssemblyQualifiedName="Sample.Plugins.CasePlugin, Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089" PluginTypeId="22222222-0000-4000-8000-000000000002" Name="Sample.Plugins.CasePlugin">
                  <FriendlyName>Sample.Plugins.CasePlugin</FriendlyName>
                </PluginType>
                <PluginType AssemblyQualifiedName="Sample.Plugins.CountApi, Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089" PluginTypeId="22222222-0000-4000-8000-000000000003" Name="Sample.Plugins.CountApi">
                  <FriendlyName>Sample.Plugins.CountApi</FriendlyName>
                </PluginType>
                <PluginType AssemblyQualifiedName="Sample.Plugins.ScoreActivity, Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089" PluginTypeId="22222222-0000-4000-8000-000000000004" Name="Score">
                  <FriendlyName>Sample.Plugins.ScoreActivity</FriendlyName>
                  <WorkflowActivityGroupName>Sample</WorkflowActivityGroupName>
                </PluginType>
              </PluginTypes>
            </PluginAssembly>
            """),
        (UpdateStep, """
            <SdkMessageProcessingStep Name="Customer changed" SdkMessageProcessingStepId="{33333333-0000-4000-8000-000000000001}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <SdkMessageId>20bebb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId>
              <PluginTypeName>Sample.Plugins.CasePlugin, Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</PluginTypeName>
              <PluginTypeId>22222222-0000-4000-8000-000000000002</PluginTypeId>
              <PrimaryEntity>incident</PrimaryEntity>
              <AsyncAutoDelete>0</AsyncAutoDelete>
              <FilteringAttributes>customerid,smp_channelid</FilteringAttributes>
              <Mode>0</Mode>
              <Rank>1</Rank>
              <EventHandlerTypeCode>4602</EventHandlerTypeCode>
              <Stage>40</Stage>
              <SdkMessageProcessingStepImages>
                <SdkMessageProcessingStepImage Name="PreImage">
                  <SdkMessageProcessingStepImageId>{33333333-0000-4000-8000-000000000011}</SdkMessageProcessingStepImageId>
                  <Attributes>customerid</Attributes>
                  <EntityAlias>PreImage</EntityAlias>
                  <ImageType>0</ImageType>
                  <MessagePropertyName>Target</MessagePropertyName>
                </SdkMessageProcessingStepImage>
              </SdkMessageProcessingStepImages>
            </SdkMessageProcessingStep>
            """),
        (CreateStep, """
            <SdkMessageProcessingStep Name="Case created" SdkMessageProcessingStepId="{33333333-0000-4000-8000-000000000002}">
              <SdkMessageId>9ebdbb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId>
              <PluginTypeName>Sample.Plugins.CasePlugin, Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</PluginTypeName>
              <PluginTypeId>22222222-0000-4000-8000-000000000002</PluginTypeId>
              <PrimaryEntity>incident</PrimaryEntity>
              <AsyncAutoDelete>1</AsyncAutoDelete>
              <Mode>1</Mode>
              <Rank>1</Rank>
              <EventHandlerTypeCode>4602</EventHandlerTypeCode>
              <Stage>40</Stage>
            </SdkMessageProcessingStep>
            """),
        (Api, """
            <customapi uniquename="smp_Count" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <bindingtype>0</bindingtype>
              <isfunction>0</isfunction>
              <plugintypeid><plugintypeexportkey>22222222-0000-4000-8000-000000000003</plugintypeexportkey></plugintypeid>
              <workflowsdkstepenabled>0</workflowsdkstepenabled>
            </customapi>
            """),
        (ApiParameter, """
            <customapirequestparameter uniquename="Text">
              <isoptional>0</isoptional>
              <type>10</type>
            </customapirequestparameter>
            """),
        (ApiResponse, """
            <customapiresponseproperty uniquename="Words">
              <type>7</type>
            </customapiresponseproperty>
            """),
        (Variable, """
            <environmentvariabledefinition schemaname="smp_Limit">
              <defaultvalue>100</defaultvalue>
              <type>100000001</type>
            </environmentvariabledefinition>
            """),
    ];
}
