using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests.Rules;

public sealed class WhenTheManifestIsWrong
{
    [Fact]
    public void Managed_must_be_decided() =>
        SampleZip.Packed().Replace(SampleZip.Manifest, "<Managed>0<", "<Managed>2<").Error("SOL-MANAGED")
            .ShouldBe("Managed is \"2\"; a packed solution says 0 or 1.");

    [Fact]
    public void The_unique_name_has_no_spaces() =>
        SampleZip.Packed().Replace(SampleZip.Manifest, "<UniqueName>Sample<", "<UniqueName>My Sample<").Error("SOL-NAME")
            .ShouldBe("UniqueName is \"My Sample\"; it must be letters, digits and underscores.");

    [Fact]
    public void The_version_has_four_parts() =>
        SampleZip.Packed().Replace(SampleZip.Manifest, "<Version>1.0.0.0<", "<Version>1.0<").Error("SOL-VERSION")
            .ShouldBe("Version is \"1.0\"; it must be four numbers, such as 1.0.0.0.");

    [Fact]
    public void The_prefix_has_the_form_that_the_platform_takes() =>
        SampleZip.Packed().Replace(SampleZip.Manifest, "<CustomizationPrefix>smp<", "<CustomizationPrefix>smp_<").Error("SOL-PREFIX")
            .ShouldBe("CustomizationPrefix is \"smp_\"; it must be two to eight letters or digits, the first a letter.");

    [Fact]
    public void The_server_version_begins_with_the_package_version() =>
        SampleZip.Packed().Replace(SampleZip.Manifest, "SolutionPackageVersion=\"9.2\"", "SolutionPackageVersion=\"9.1\"").Error("SOL-SERVER")
            .ShouldBe("The server version \"9.2.26041.172\" must begin with SolutionPackageVersion, \"9.1\".");

    [Fact]
    public void A_listed_component_must_be_there() =>
        SampleZip.Packed().Replace(SampleZip.Manifest, "<MissingDependencies />", "").Replace(SampleZip.Manifest, "</RootComponents>", "<RootComponent type=\"9\" schemaName=\"smp_gone\" /></RootComponents>").Error("RC-NOTFOUND")
            .ShouldBe("solution.xml lists the choice smp_gone, which is not in the package.");

    [Fact]
    public void A_component_must_be_listed() =>
        SampleZip.Packed().Replace(SampleZip.Manifest, "<RootComponent type=\"20\" id=\"{11111111-0000-4000-8000-000000000020}\" behavior=\"0\" />", "").Error("RC-ABSENT")
            .ShouldBe("solution.xml does not list the role {11111111-0000-4000-8000-000000000020}, so it would be imported once and never updated again.");

    [Fact]
    public void A_component_is_listed_once() =>
        SampleZip.Packed().Replace(SampleZip.Manifest, "</RootComponents>", "<RootComponent type=\"9\" schemaName=\"smp_network\" /></RootComponents>").Error("RC-DUP")
            .ShouldBe("solution.xml lists the choice smp_network twice.");

    [Fact]
    public void A_code_that_differs_from_organization_to_organization_is_not_listed() =>
        SampleZip.Packed().Replace(SampleZip.Manifest, "</RootComponents>", "<RootComponent type=\"10421\" schemaName=\"smp_Count\" /></RootComponents>").Error("RC-ORGTYPE")
            .ShouldBe("The component type 10421 differs from organization to organization; such components are not listed.");

    [Fact]
    public void A_kind_that_exports_do_not_list_is_told() =>
        SampleZip.Packed().Replace(SampleZip.Manifest, "</RootComponents>", "<RootComponent type=\"90\" schemaName=\"x\" /></RootComponents>").Warning("RC-TYPE")
            .ShouldBe("Exports do not list components of the type 90.");

    [Fact]
    public void Tables_are_listed_by_their_lower_case_name() =>
        SampleZip.Packed().Replace(SampleZip.Manifest, "schemaName=\"smp_channel\"", "schemaName=\"smp_Channel\"").Error("RC-CASE")
            .ShouldBe("solution.xml lists the table smp_Channel; tables are listed by logical name, smp_channel.");

    [Fact]
    public void The_platforms_tables_are_not_taken_whole() =>
        SampleZip.Packed().Replace(SampleZip.Manifest, "schemaName=\"incident\" behavior=\"1\"", "schemaName=\"incident\" behavior=\"0\"").Error("RC-BEHAVIOR")
            .ShouldBe("solution.xml takes the whole table incident, which is not the publisher's; behavior 1 takes only what the solution adds.");

    [Fact]
    public void The_assembly_is_listed_by_its_full_name() =>
        SampleZip.Packed().Replace(SampleZip.Manifest, "schemaName=\"Sample.Plugins, Version=1.0.0.0", "schemaName=\"Sample.Plugins, Version=2.0.0.0").Error("RC-ASM")
            .ShouldBe("solution.xml lists the assembly as \"Sample.Plugins, Version=2.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089\", but its FullName is \"Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089\".");

    [Fact]
    public void Sections_come_in_their_order() =>
        SampleZip.Packed().Replace("<EntityMaps />", "").Replace("<FieldSecurityProfiles />", "<EntityMaps /><FieldSecurityProfiles />").Error("CUS-ORDER")
            .ShouldBe("The section FieldSecurityProfiles comes after EntityMaps, but the import wants it before.");

    [Fact]
    public void A_section_is_there_once() =>
        SampleZip.Packed().Replace("<EntityMaps />", "<EntityMaps /><EntityMaps />").Error("CUS-ORDER")
            .ShouldBe("The section EntityMaps comes after EntityMaps, but the import wants it once.");

    [Fact]
    public void A_section_that_exports_do_not_have_is_told() =>
        SampleZip.Packed().Replace("<EntityMaps />", "<EntityMaps /><CustomApis />").Error("CUS-ORDER").ShouldBe("CustomApis is no section of customizations.xml.");

    [Fact]
    public void An_empty_section_that_exports_always_have_is_missed() =>
        SampleZip.Packed().Replace("<EntityMaps />", "").Warning("CUS-ORDER").ShouldBe("The section EntityMaps is missing; exports have it even when it is empty.");

    [Fact]
    public void Two_components_do_not_share_an_id() =>
        SampleZip.Packed().Replace("<SdkMessageProcessingStepImageId>{33333333-0000-4000-8000-000000000011}", "<SdkMessageProcessingStepImageId>{33333333-0000-4000-8000-000000000001}").Error("GUID-DUP")
            .ShouldBe("The step image has the id 33333333-0000-4000-8000-000000000001, which a step has already; one would overwrite the other.");

    [Fact]
    public void An_id_is_a_GUID() =>
        SampleZip.Packed().Replace("<SdkMessageProcessingStepImageId>{33333333-0000-4000-8000-000000000011}", "<SdkMessageProcessingStepImageId>image").Error("GUID-FORM")
            .ShouldBe("The step image has the id \"image\", which is not a GUID.");
}
