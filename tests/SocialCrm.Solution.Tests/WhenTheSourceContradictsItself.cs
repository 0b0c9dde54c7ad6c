using System.IO;
using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests;

public sealed class WhenTheSourceContradictsItself
{
    [Fact]
    public void A_missing_folder_is_named()
    {
        var refusal = Should.Throw<SolutionSourceException>(() => SolutionPacker.Pack("/nowhere", SampleSource.NoAssemblies, false, new MemoryStream()));

        refusal.Message.ShouldBe("/nowhere: There is no such folder of solution source.");
    }

    [Fact]
    public void A_missing_manifest_is_named()
    {
        using var source = new SampleSource().Delete(SampleFiles.Manifest);

        source.Refusal().Message.ShouldBe("Other/Solution.xml: The file is missing.");
    }

    [Fact]
    public void The_file_and_the_line_of_broken_XML_are_named()
    {
        using var source = new SampleSource().Write(SampleCode.Api, "<customapi uniquename=\"smp_Count\">\n<type>\n</customapi>");

        var refusal = source.Refusal();

        (refusal.File, refusal.Line).ShouldBe((SampleCode.Api, 3));
        refusal.Message.ShouldStartWith($"{SampleCode.Api}(3): This is not well-formed XML: ");
    }

    [Fact]
    public void A_file_with_another_root_element_is_refused()
    {
        using var source = new SampleSource().Write("Roles/Sample Rep.xml", "<Roles />");

        source.Refusal().Message.ShouldBe("Roles/Sample Rep.xml(1): The root element is <Roles>, but a file here holds a <Role>.");
    }

    [Fact]
    public void A_section_without_its_placeholder_is_refused_because_its_content_would_be_lost()
    {
        using var source = new SampleSource().Replace(SampleFiles.Skeleton, "<AppModules />", "");

        source.Refusal().Message.ShouldBe("AppModules/smp_desk/AppModule.xml(1): This <AppModule> would not be packed: Other/Customizations.xml has no <AppModules /> to put it in. Add the empty element at its place in the order.");
    }

    [Fact]
    public void A_table_without_a_place_for_its_forms_is_refused()
    {
        using var source = new SampleSource().Replace(SampleTables.Channel, "<FormXml />", "");

        source.Refusal().Message.ShouldContain($"{SampleTables.Channel} has no <FormXml /> to put it in.");
    }

    [Fact]
    public void Content_in_the_skeleton_is_refused()
    {
        using var source = new SampleSource().Replace(SampleFiles.Skeleton, "<Roles />", "<Roles><Role /></Roles>");

        source.Refusal().Message.ShouldBe("Other/Customizations.xml(5): The content of <Roles> belongs in files of its own; here the section stays empty.");
    }

    [Fact]
    public void Sections_out_of_order_are_refused()
    {
        using var source = new SampleSource().Replace(SampleFiles.Skeleton, "<optionsets />", "").Replace(SampleFiles.Skeleton, "<Roles />", "<optionsets /><Roles />");

        source.Refusal().Message.ShouldBe("Other/Customizations.xml(5): The section Roles comes after optionsets, but the import wants it before.");
    }

    [Fact]
    public void A_file_that_nothing_describes_is_refused()
    {
        using var source = new SampleSource().Write("WebResources/smp_/scripts/forgotten.js", "");

        source.Refusal().Message.ShouldBe("WebResources/smp_/scripts/forgotten.js: The file has no place in a packed solution. Remove it, or add the file that describes it.");
    }

    [Fact]
    public void A_managed_twin_is_refused()
    {
        using var source = new SampleSource().Write("Entities/smp_Channel/FormXml/main/{44444444-0000-4000-8000-000000000001}_managed.xml", "<forms />");

        source.Refusal().Message.ShouldContain("has no place in a packed solution");
    }

    [Fact]
    public void A_description_without_its_file_is_refused()
    {
        using var source = new SampleSource().Delete(SampleClient.Script);

        source.Refusal().Message.ShouldBe("WebResources/smp_/scripts/case.js.data.xml(1): WebResources/smp_/scripts/case.js, which this file describes, is missing.");
    }

    [Fact]
    public void A_control_without_its_manifest_is_refused()
    {
        using var source = new SampleSource().Delete(SampleClient.Control);

        source.Refusal().Message.ShouldEndWith("The control has no ControlManifest.xml.");
    }

    [Fact]
    public void A_component_without_an_entry_in_the_manifest_is_refused()
    {
        using var source = new SampleSource().Replace(SampleFiles.Manifest, """<RootComponent type="9" schemaName="smp_network" behavior="0" />""", "");

        source.Refusal().Message.ShouldBe("OptionSets/smp_network.xml(1): solution.xml does not list the choice smp_network, so it would be imported once and never updated again.");
    }

    [Fact]
    public void An_entry_in_the_manifest_without_a_component_is_refused()
    {
        using var source = new SampleSource().Delete(SampleCode.CreateStep);

        var refusal = source.Refusal();

        (refusal.File, refusal.Line).ShouldBe((SampleFiles.Manifest, 31));
        refusal.Message.ShouldEndWith("solution.xml lists the step {33333333-0000-4000-8000-000000000002}, which is not in the package.");
    }

    [Fact]
    public void An_id_that_two_components_share_is_refused()
    {
        using var source = new SampleSource().Delete(SampleTables.View).Write(
            "Entities/smp_Channel/SavedQueries/{44444444-0000-4000-8000-000000000001}.xml",
            "<savedqueries><savedquery><savedqueryid>{44444444-0000-4000-8000-000000000001}</savedqueryid></savedquery></savedqueries>");

        source.Refusal().Message.ShouldBe("Entities/smp_Channel/SavedQueries/{44444444-0000-4000-8000-000000000001}.xml(1): The view has the id 44444444-0000-4000-8000-000000000001, which a form has already; one would overwrite the other.");
    }

    [Fact]
    public void A_copied_file_whose_id_was_forgotten_is_refused()
    {
        using var source = new SampleSource();
        source.Write("SdkMessageProcessingSteps/{33333333-0000-4000-8000-000000000003}.xml", File.ReadAllText(Path.Combine(source.Folder, SampleCode.CreateStep)));

        source.Refusal().Message.ShouldBe("SdkMessageProcessingSteps/{33333333-0000-4000-8000-000000000003}.xml(1): The file is named for {33333333-0000-4000-8000-000000000003}, but the id in it is {33333333-0000-4000-8000-000000000002}.");
    }

    [Fact]
    public void A_table_in_a_folder_of_another_name_is_refused()
    {
        using var source = new SampleSource().Replace(SampleTables.Channel, ">smp_Channel</Name>", ">smp_Canal</Name>");

        source.Refusal().Message.ShouldBe("Entities/smp_Channel/Entity.xml(2): The folder is named smp_Channel, but the table in it is smp_Canal.");
    }

    [Fact]
    public void A_step_that_runs_nothing_is_refused()
    {
        using var source = new SampleSource().Replace(SampleCode.UpdateStep, "<PluginTypeId>22222222-0000-4000-8000-000000000002", "<PluginTypeId>22222222-0000-4000-8000-0000000000ff");

        source.Refusal().Message.ShouldBe(SampleCode.UpdateStep + "(1): The step \"Customer changed\" runs the plug-in type 22222222-0000-4000-8000-0000000000ff, which no assembly of the solution has.");
    }

    [Fact]
    public void A_registered_class_that_the_assembly_does_not_have_is_refused()
    {
        using var source = new SampleSource(new SampleAssembly { Classes = [new("CasePlugin") { Interface = ("Microsoft.Xrm.Sdk", "IPlugin") }] });

        source.Refusal().Message.ShouldBe(SampleCode.Assembly + "(10): Sample.Plugins has no class Sample.Plugins.CountApi.");
    }

    [Fact]
    public void A_lookup_without_its_relationship_is_refused()
    {
        using var source = new SampleSource().Delete(SampleTables.CaseRelationships)
            .Replace("Other/Relationships.xml", "<EntityRelationship Name=\"smp_channel_incident\" />", "");

        source.Refusal().Message.ShouldBe(SampleTables.Case + "(4): The lookup incident.smp_channelid has no relationship in the package.");
    }

    [Fact]
    public void A_relationship_without_its_column_is_refused()
    {
        using var source = new SampleSource()
            .Replace("Other/Relationships.xml", "<EntityRelationship Name=\"smp_channel_queue\" />", "<EntityRelationship Name=\"smp_channel_queue\" /><EntityRelationship Name=\"smp_channel_team\" />")
            .Write("Other/Relationships/Team.xml", """
                <EntityRelationships><EntityRelationship Name="smp_channel_team">
                  <ReferencingEntityName>smp_Channel</ReferencingEntityName><ReferencedEntityName>Team</ReferencedEntityName><ReferencingAttributeName>smp_TeamId</ReferencingAttributeName>
                </EntityRelationship></EntityRelationships>
                """);

        source.Refusal().Message.ShouldBe("Other/Relationships/Team.xml(1): The relationship smp_channel_team hangs on smp_channel.smp_teamid, but there is no such column.");
    }

    [Fact]
    public void A_relationship_that_the_index_does_not_list_is_refused()
    {
        using var source = new SampleSource().Replace("Other/Relationships.xml", "<EntityRelationship Name=\"smp_channel_incident\" />", "");

        source.Refusal().Message.ShouldBe(SampleTables.CaseRelationships + "(2): Other/Relationships.xml does not list the relationship smp_channel_incident.");
    }

    [Fact]
    public void A_relationship_that_only_the_index_lists_is_refused()
    {
        using var source = new SampleSource().Delete(SampleTables.CaseRelationships);

        source.Refusal().Message.ShouldBe("Other/Relationships.xml(1): No file in Other/Relationships defines smp_channel_incident, or it is listed twice.");
    }

    [Fact]
    public void An_assembly_that_was_not_built_is_refused()
    {
        using var source = new SampleSource();

        var refusal = Should.Throw<SolutionSourceException>(() => SolutionPacker.Pack(source.Folder, SampleSource.NoAssemblies, false, new MemoryStream()));

        refusal.Message.ShouldBe(SampleCode.Assembly + "(1): There is no built Sample.Plugins.dll to pack.");
    }

    [Fact]
    public void An_assembly_in_the_source_is_refused()
    {
        using var source = new SampleSource().Write(SampleCode.AssemblyEntry, "");

        source.Refusal().Message.ShouldBe(SampleCode.AssemblyEntry + ": The assembly comes from the build and is not kept in the source.");
    }

    [Fact]
    public void An_assembly_of_another_version_is_refused()
    {
        using var source = new SampleSource(new SampleAssembly { Version = new(1, 1, 0, 0) });

        source.Refusal().Message.ShouldEndWith(": Version=1.0.0.0 is not Version=1.1.0.0.");
    }

    [Fact]
    public void A_second_component_under_the_same_name_in_the_zip_is_refused()
    {
        using var source = new SampleSource().Write("WebResources/smp_/other.js", "").Write(
            "WebResources/smp_/other.js.data.xml",
            $"<WebResource><WebResourceId>{{11111111-0000-4000-8000-000000000062}}</WebResourceId><Name>smp_/other.js</Name><FileName>/{SampleClient.ScriptEntry}</FileName></WebResource>");

        source.Refusal().Message.ShouldEndWith($"Two components are packed as {SampleClient.ScriptEntry}.");
    }
}
