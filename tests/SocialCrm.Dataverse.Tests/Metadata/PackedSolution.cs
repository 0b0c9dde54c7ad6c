using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Tests.Metadata;

/// <summary>A small packed solution with one of everything, of which a test may change any text.</summary>
internal sealed class PackedSolution
{
    private const string Manifest = """
        <ImportExportXml><SolutionManifest><UniqueName>Test</UniqueName><Version>1.2.3.4</Version><Managed>1</Managed>
        <Publisher><CustomizationPrefix>test</CustomizationPrefix></Publisher></SolutionManifest></ImportExportXml>
        """;

    private const string Customizations = """
        <ImportExportXml>
        <Entities>
          <Entity><Name LocalizedName="Wait">test_Wait</Name><EntityInfo><entity Name="test_Wait"><attributes>
            <attribute PhysicalName="test_WaitId"><Type>primarykey</Type><LogicalName>test_waitid</LogicalName><RequiredLevel>systemrequired</RequiredLevel></attribute>
            <attribute PhysicalName="test_Name"><Type>nvarchar</Type><LogicalName>test_name</LogicalName><RequiredLevel>required</RequiredLevel><DisplayMask>PrimaryName|ValidForForm</DisplayMask><ValidForUpdateApi>1</ValidForUpdateApi><ValidForCreateApi>1</ValidForCreateApi><MaxLength>100</MaxLength><Length>200</Length></attribute>
            <attribute PhysicalName="CreatedBy"><Type>lookup</Type><LogicalName>createdby</LogicalName></attribute>
            <attribute PhysicalName="OwnerId"><Type>owner</Type><LogicalName>ownerid</LogicalName></attribute>
            <attribute PhysicalName="test_CaseId"><Type>lookup</Type><LogicalName>test_caseid</LogicalName><ValidForUpdateApi>0</ValidForUpdateApi><ValidForCreateApi>1</ValidForCreateApi></attribute>
            <attribute PhysicalName="test_Tone"><Type>decimal</Type><LogicalName>test_tone</LogicalName><MinValue>-1</MinValue><MaxValue>1</MaxValue><Accuracy>2</Accuracy></attribute>
            <attribute PhysicalName="test_Day"><Type>datetime</Type><LogicalName>test_day</LogicalName><Format>date</Format><Behavior>2</Behavior></attribute>
            <attribute PhysicalName="test_Enabled"><Type>bit</Type><LogicalName>test_enabled</LogicalName><AppDefaultValue>1</AppDefaultValue></attribute>
            <attribute PhysicalName="test_Mood"><Type>picklist</Type><LogicalName>test_mood</LogicalName><AppDefaultValue>-1</AppDefaultValue><OptionSetName>test_mood</OptionSetName></attribute>
            <attribute PhysicalName="statecode"><Type>state</Type><LogicalName>statecode</LogicalName><optionset Name="s"><states><state value="0" defaultstatus="1" invariantname="Active"><labels><label description="Active" languagecode="1033" /></labels></state></states></optionset></attribute>
            <attribute PhysicalName="statuscode"><Type>status</Type><LogicalName>statuscode</LogicalName><optionset Name="r"><statuses><status value="1" state="0"><labels><label description="Waiting" languagecode="1033" /></labels></status></statuses></optionset></attribute>
          </attributes>
          <EntityKeys><EntityKey><Name>test_WaitKey</Name><LogicalName>test_waitkey</LogicalName><EntityKeyAttributes><AttributeName>test_caseid</AttributeName><AttributeName>test_day</AttributeName></EntityKeyAttributes></EntityKey></EntityKeys>
          <EntitySetName>test_waits</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask><IsActivity>0</IsActivity></entity></EntityInfo></Entity>
          <Entity><Name LocalizedName="Case">Incident</Name><EntityInfo><entity Name="Incident"><attributes>
            <attribute PhysicalName="test_Reach"><Type>int</Type><LogicalName>test_reach</LogicalName><ValidForUpdateApi>1</ValidForUpdateApi><ValidForCreateApi>1</ValidForCreateApi><MinValue>0</MinValue><MaxValue>100</MaxValue></attribute>
          </attributes></entity></EntityInfo></Entity>
        </Entities>
        <Roles><Role id="{55555555-0000-4000-8000-000000000001}" name="Social Rep"><RolePrivileges><RolePrivilege name="prvReadtest_Wait" level="Global" /></RolePrivileges></Role></Roles>
        <Workflows><Workflow WorkflowId="{66666666-0000-4000-8000-000000000001}" Name="Nightly"><JsonFileName>/Workflows/Nightly.json</JsonFileName><Category>5</Category><StateCode>1</StateCode></Workflow></Workflows>
        <EntityRelationships>
          <EntityRelationship Name="test_wait_case"><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>test_Wait</ReferencingEntityName><ReferencedEntityName>Incident</ReferencedEntityName><CascadeAssign>NoCascade</CascadeAssign><CascadeDelete>Cascade</CascadeDelete><ReferencingAttributeName>test_CaseId</ReferencingAttributeName></EntityRelationship>
          <EntityRelationship Name="lk_test_wait_createdby"><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>test_Wait</ReferencingEntityName><ReferencedEntityName>SystemUser</ReferencedEntityName><ReferencingAttributeName>CreatedBy</ReferencingAttributeName></EntityRelationship>
          <EntityRelationship Name="test_wait_queue"><EntityRelationshipType>ManyToMany</EntityRelationshipType><FirstEntityName>test_Wait</FirstEntityName><SecondEntityName>Queue</SecondEntityName><IntersectEntityName>test_Wait_Queue</IntersectEntityName></EntityRelationship>
        </EntityRelationships>
        <optionsets><optionset Name="test_mood"><options><option value="100000000"><labels><label description="Good" languagecode="1033" /></labels></option></options></optionset></optionsets>
        <SolutionPluginAssemblies><PluginAssembly FullName="Test.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=0123456789abcdef" PluginAssemblyId="22222222-0000-4000-8000-000000000001"><FileName>/PluginAssemblies/TestPlugins.dll</FileName><PluginTypes>
          <PluginType AssemblyQualifiedName="Test.Plugins.OnWait, Test.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=0123456789abcdef" PluginTypeId="22222222-0000-4000-8000-000000000002" Name="Test.Plugins.OnWait"><FriendlyName>x</FriendlyName></PluginType>
          <PluginType AssemblyQualifiedName="Test.Plugins.Score, Test.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=0123456789abcdef" PluginTypeId="22222222-0000-4000-8000-000000000003" Name="Score"><FriendlyName>y</FriendlyName><WorkflowActivityGroupName>Test</WorkflowActivityGroupName></PluginType>
        </PluginTypes></PluginAssembly></SolutionPluginAssemblies>
        <SdkMessageProcessingSteps>
          <SdkMessageProcessingStep Name="On wait" SdkMessageProcessingStepId="{22222222-0000-4000-8000-000000000010}"><SdkMessageId>20bebb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId><PluginTypeId>22222222-0000-4000-8000-000000000002</PluginTypeId><PrimaryEntity>test_wait</PrimaryEntity><AsyncAutoDelete>1</AsyncAutoDelete><Configuration>quick</Configuration><FilteringAttributes>test_day, test_mood</FilteringAttributes><Mode>1</Mode><Rank>7</Rank><EventHandlerTypeCode>4602</EventHandlerTypeCode><Stage>40</Stage><SupportedDeployment>0</SupportedDeployment>
            <SdkMessageProcessingStepImages><SdkMessageProcessingStepImage Name="Both"><Attributes>test_day</Attributes><EntityAlias>Image</EntityAlias><ImageType>2</ImageType><MessagePropertyName>Target</MessagePropertyName></SdkMessageProcessingStepImage></SdkMessageProcessingStepImages></SdkMessageProcessingStep>
          <SdkMessageProcessingStep Name="On score" SdkMessageProcessingStepId="{22222222-0000-4000-8000-000000000011}"><SdkMessageName>test_Score</SdkMessageName><PluginTypeId>22222222-0000-4000-8000-000000000002</PluginTypeId><Mode>0</Mode><Rank>1</Rank><Stage>20</Stage></SdkMessageProcessingStep>
        </SdkMessageProcessingSteps>
        <connectionreferences><connectionreference connectionreferencelogicalname="test_rss"><connectionreferencedisplayname>Feeds</connectionreferencedisplayname><connectorid>/providers/Microsoft.PowerApps/apis/shared_rss</connectorid></connectionreference></connectionreferences>
        <Languages><Language>1033</Language></Languages>
        </ImportExportXml>
        """;

    private const string Api = """
        <customapi uniquename="test_Score"><allowedcustomprocessingsteptype>2</allowedcustomprocessingsteptype><bindingtype>0</bindingtype><isfunction>0</isfunction>
        <plugintypeid><plugintypeexportkey>22222222-0000-4000-8000-000000000002</plugintypeexportkey></plugintypeid></customapi>
        """;

    private readonly Dictionary<string, string> _files = new()
    {
        ["[Content_Types].xml"] = "<Types />",
        ["solution.xml"] = Manifest,
        ["customizations.xml"] = Customizations,
        ["PluginAssemblies/TestPlugins.dll"] = "code",
        ["Workflows/Nightly.json"] = """{"properties":{"definition":{}}}""",
        ["customapis/test_Score/customapi.xml"] = Api,
        ["customapis/test_Score/customapirequestparameters/Text/customapirequestparameter.xml"] = "<customapirequestparameter uniquename=\"Text\"><isoptional>1</isoptional><type>10</type></customapirequestparameter>",
        ["customapis/test_Score/customapiresponseproperties/Tone/customapiresponseproperty.xml"] = "<customapiresponseproperty uniquename=\"Tone\"><type>2</type></customapiresponseproperty>",
        ["environmentvariabledefinitions/test_Zone/environmentvariabledefinition.xml"] = "<environmentvariabledefinition schemaname=\"test_Zone\"><defaultvalue>UTC</defaultvalue><displayname default=\"Zone\" /><type>100000000</type></environmentvariabledefinition>",
    };

    /// <summary>Changes a text in customizations.xml, which must be there.</summary>
    public PackedSolution With(string text, string replacement)
    {
        if (!_files["customizations.xml"].Contains(text, StringComparison.Ordinal))
            throw new ArgumentException($"There is no '{text}'.", nameof(text));
        _files["customizations.xml"] = _files["customizations.xml"].Replace(text, replacement, StringComparison.Ordinal);
        return this;
    }

    public PackedSolution WithFile(string name, string content)
    {
        _files[name] = content;
        return this;
    }

    public PackedSolution Without(string file)
    {
        _files.Remove(file);
        return this;
    }

    public SolutionContent Read()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }
        stream.Position = 0;
        return SolutionReader.Read(stream);
    }
}
