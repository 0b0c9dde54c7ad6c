namespace SocialCrm.Solution.Tests.Samples;

/// <summary>A table of the publisher's own, one without owners, and a lookup on the platform's case.</summary>
internal static class SampleTables
{
    public const string Channel = "Entities/smp_Channel/Entity.xml";
    public const string Case = "Entities/Incident/Entity.xml";
    public const string Form = "Entities/smp_Channel/FormXml/main/{44444444-0000-4000-8000-000000000001}.xml";
    public const string QuickForm = "Entities/smp_Channel/FormXml/quick/{44444444-0000-4000-8000-000000000002}.xml";
    public const string View = "Entities/smp_Channel/SavedQueries/{55555555-0000-4000-8000-000000000001}.xml";
    public const string Chart = "Entities/smp_Channel/Visualizations/{55555555-0000-4000-8000-000000000003}.xml";
    public const string SettingForm = "Entities/smp_Setting/FormXml/main/{44444444-0000-4000-8000-000000000003}.xml";
    public const string CaseRelationships = "Other/Relationships/smp_Channel.xml";

    public static (string Name, string Text)[] Files =>
    [
        (Channel, """
            <Entity xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <Name LocalizedName="Channel" OriginalName="Channel">smp_Channel</Name>
              <EntityInfo>
                <entity Name="smp_Channel">
                  <attributes>
                    <attribute PhysicalName="smp_ChannelId"><Type>primarykey</Type><LogicalName>smp_channelid</LogicalName><IsCustomField>1</IsCustomField></attribute>
                    <attribute PhysicalName="smp_Name"><Type>nvarchar</Type><LogicalName>smp_name</LogicalName><IsCustomField>1</IsCustomField></attribute>
                    <attribute PhysicalName="smp_Network"><Type>picklist</Type><LogicalName>smp_network</LogicalName><IsCustomField>1</IsCustomField><OptionSetName>smp_network</OptionSetName></attribute>
                    <attribute PhysicalName="smp_SettingId"><Type>lookup</Type><LogicalName>smp_settingid</LogicalName><IsCustomField>1</IsCustomField></attribute>
                    <attribute PhysicalName="smp_QueueId"><Type>lookup</Type><LogicalName>smp_queueid</LogicalName><IsCustomField>1</IsCustomField></attribute>
                  </attributes>
                  <EntityKeys>
                    <EntityKey>
                      <Name>smp_ChannelKey</Name>
                      <LogicalName>smp_channelkey</LogicalName>
                      <EntityKeyAttributes><AttributeName>smp_network</AttributeName><AttributeName>smp_name</AttributeName></EntityKeyAttributes>
                    </EntityKey>
                  </EntityKeys>
                  <EntitySetName>smp_channels</EntitySetName>
                  <OwnershipTypeMask>UserOwned</OwnershipTypeMask>
                  <IconVectorName>smp_/icons/sample.svg</IconVectorName>
                </entity>
              </EntityInfo>
              <FormXml />
              <SavedQueries />
              <Visualizations />
              <RibbonDiffXml />
            </Entity>
            """),
        (Form, """
            <forms xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <systemform>
                <formid>{44444444-0000-4000-8000-000000000001}</formid>
                <form>
                  <tabs><tab name="general"><columns><column width="100%"><sections><section name="main"><rows>
                    <row><cell id="{44444444-0000-4000-8000-0000000000a1}"><control id="smp_name" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="smp_name" /></cell></row>
                    <row><cell id="{44444444-0000-4000-8000-0000000000a2}"><control id="smp_network" classid="{3EF39988-22BB-4f0b-BBBE-64B5A3748AEE}" datafieldname="smp_network" uniqueid="{44444444-0000-4000-8000-0000000000c1}" /></cell></row>
                  </rows></section></sections></column></columns></tab></tabs>
                  <formLibraries><Library name="smp_/scripts/case.js" libraryUniqueId="{44444444-0000-4000-8000-0000000000b1}" /></formLibraries>
                  <controlDescriptions><controlDescription forControl="{44444444-0000-4000-8000-0000000000c1}"><customControl formFactor="2" name="smp_Sample.Gauge"><parameters><level>smp_network</level></parameters></customControl></controlDescription></controlDescriptions>
                </form>
                <LocalizedNames><LocalizedName description="Channel" languagecode="1033" /></LocalizedNames>
              </systemform>
            </forms>
            """),
        (QuickForm, """
            <forms><systemform>
              <formid>{44444444-0000-4000-8000-000000000002}</formid>
              <form><tabs><tab><columns><column width="100%"><sections><section><rows><row><cell><control id="smp_name" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="smp_name" /></cell></row></rows></section></sections></column></columns></tab></tabs></form>
              <LocalizedNames><LocalizedName description="Quick Channel" languagecode="1033" /></LocalizedNames>
            </systemform></forms>
            """),
        (View, """
            <savedqueries xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <savedquery>
                <savedqueryid>{55555555-0000-4000-8000-000000000001}</savedqueryid>
                <layoutxml><grid name="resultset" object="1" jump="smp_name" select="1"><row name="result" id="smp_channelid"><cell name="smp_name" width="200" /><cell name="q.name" width="100" /></row></grid></layoutxml>
                <querytype>0</querytype>
                <fetchxml>
                  <fetch version="1.0"><entity name="smp_channel"><attribute name="smp_channelid" /><attribute name="smp_name" /><order attribute="smp_name" />
                    <filter type="and"><condition attribute="smp_network" operator="not-null" /></filter>
                    <link-entity name="queue" from="queueid" to="smp_queueid" alias="q"><attribute name="name" /></link-entity></entity></fetch>
                </fetchxml>
                <LocalizedNames><LocalizedName description="All Channels" languagecode="1033" /></LocalizedNames>
              </savedquery>
            </savedqueries>
            """),
        ("Entities/smp_Setting/Entity.xml", """
            <Entity>
              <Name LocalizedName="Setting" OriginalName="Setting">smp_Setting</Name>
              <EntityInfo><entity Name="smp_Setting"><attributes>
                <attribute PhysicalName="smp_SettingId"><Type>primarykey</Type><LogicalName>smp_settingid</LogicalName><IsCustomField>1</IsCustomField></attribute>
                <attribute PhysicalName="CreatedOn"><Type>datetime</Type><LogicalName>createdon</LogicalName><IsCustomField>0</IsCustomField></attribute>
              </attributes><OwnershipTypeMask>OrgOwned</OwnershipTypeMask><IconVectorName>smp_/icons/sample.svg</IconVectorName></entity></EntityInfo>
              <FormXml />
              <SavedQueries />
            </Entity>
            """),
        (SettingForm, """
            <forms><systemform>
              <formid>{44444444-0000-4000-8000-000000000003}</formid>
              <form><tabs><tab><columns><column width="100%"><sections><section><rows><row><cell><control id="channels" classid="{E7A81278-8635-4D9E-8D4D-59480B391C5B}"><parameters>
                <TargetEntityType>smp_channel</TargetEntityType><ViewId>{55555555-0000-4000-8000-000000000001}</ViewId><RelationshipName>smp_channel_setting</RelationshipName>
              </parameters></control></cell></row></rows></section></sections></column></columns></tab></tabs></form>
              <LocalizedNames><LocalizedName description="Setting" languagecode="1033" /></LocalizedNames>
            </systemform></forms>
            """),
        ("Entities/smp_Setting/SavedQueries/{55555555-0000-4000-8000-000000000002}.xml", """
            <savedqueries><savedquery>
              <savedqueryid>{55555555-0000-4000-8000-000000000002}</savedqueryid>
              <layoutxml><grid><row name="result" id="smp_settingid"><cell name="createdon" width="100" /></row></grid></layoutxml>
              <querytype>0</querytype>
              <fetchxml><fetch><entity name="smp_setting"><attribute name="createdon" /></entity></fetch></fetchxml>
              <LocalizedNames><LocalizedName description="All Settings" languagecode="1033" /></LocalizedNames>
            </savedquery></savedqueries>
            """),
        (Chart, """
            <visualization>
              <savedqueryvisualizationid>{55555555-0000-4000-8000-000000000003}</savedqueryvisualizationid>
              <datadescription><datadefinition>
                <fetchcollection><fetch mapping="logical" aggregate="true"><entity name="smp_channel"><attribute name="smp_channelid" alias="channels" aggregate="count" /><attribute name="smp_network" alias="network" groupby="true" /></entity></fetch></fetchcollection>
                <categorycollection><category alias="network"><measurecollection><measure alias="channels" /></measurecollection></category></categorycollection>
              </datadefinition></datadescription>
              <presentationdescription><Chart><Series><Series ChartType="Bar" /></Series></Chart></presentationdescription>
              <LocalizedNames><LocalizedName description="Channels by network" languagecode="1033" /></LocalizedNames>
            </visualization>
            """),
        (Case, """
            <Entity>
              <Name LocalizedName="Case" OriginalName="Case">Incident</Name>
              <EntityInfo><entity Name="Incident"><attributes>
                <attribute PhysicalName="smp_ChannelId"><Type>lookup</Type><LogicalName>smp_channelid</LogicalName><IsCustomField>1</IsCustomField></attribute>
              </attributes></entity></EntityInfo>
              <RibbonDiffXml />
            </Entity>
            """),
        ("Entities/Incident/RibbonDiff.xml", """<RibbonDiffXml><CustomActions /></RibbonDiffXml>"""),
        ("Other/Relationships.xml", """<EntityRelationships><EntityRelationship Name="smp_channel_incident" /><EntityRelationship Name="smp_channel_queue" /><EntityRelationship Name="smp_channel_setting" /></EntityRelationships>"""),
        ("Other/Relationships/smp_Setting.xml", """
            <EntityRelationships>
              <EntityRelationship Name="smp_channel_setting">
                <EntityRelationshipType>OneToMany</EntityRelationshipType>
                <ReferencingEntityName>smp_Channel</ReferencingEntityName>
                <ReferencedEntityName>smp_Setting</ReferencedEntityName>
                <ReferencingAttributeName>smp_SettingId</ReferencingAttributeName>
              </EntityRelationship>
            </EntityRelationships>
            """),
        (CaseRelationships, """
            <EntityRelationships xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <EntityRelationship Name="smp_channel_incident">
                <EntityRelationshipType>OneToMany</EntityRelationshipType>
                <ReferencingEntityName>Incident</ReferencingEntityName>
                <ReferencedEntityName>smp_Channel</ReferencedEntityName>
                <ReferencingAttributeName>smp_ChannelId</ReferencingAttributeName>
              </EntityRelationship>
            </EntityRelationships>
            """),
        ("Other/Relationships/Queue.xml", """
            <EntityRelationships>
              <EntityRelationship Name="smp_channel_queue">
                <EntityRelationshipType>OneToMany</EntityRelationshipType>
                <ReferencingEntityName>smp_Channel</ReferencingEntityName>
                <ReferencedEntityName>Queue</ReferencedEntityName>
                <ReferencingAttributeName>smp_QueueId</ReferencingAttributeName>
              </EntityRelationship>
            </EntityRelationships>
            """),
    ];
}
