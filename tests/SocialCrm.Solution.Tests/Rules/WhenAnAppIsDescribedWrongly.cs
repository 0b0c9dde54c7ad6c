using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests.Rules;

public sealed class WhenAnAppIsDescribedWrongly
{
    [Fact]
    public void An_app_contains_tables_of_the_package() =>
        SampleZip.Packed().Replace("<AppModuleComponent type=\"1\" schemaName=\"smp_channel\" />", "<AppModuleComponent type=\"1\" schemaName=\"smp_gone\" />").Error("APP-COMP")
            .ShouldBe("The app smp_desk needs the table smp_gone, which is not in the package.");

    [Fact]
    public void An_app_contains_a_site_map_of_the_package() =>
        SampleZip.Packed().Replace("<AppModuleComponent type=\"62\" schemaName=\"smp_desk\" />", "<AppModuleComponent type=\"62\" schemaName=\"smp_gone\" />").Error("APP-COMP")
            .ShouldBe("The app smp_desk needs the site map smp_gone, which is not in the package.");

    [Fact]
    public void A_site_map_leads_to_tables_that_exist() =>
        SampleZip.Packed().Replace("Entity=\"smp_channel\"", "Entity=\"smp_gone\"").Error("SM-ENT")
            .ShouldBe("The site map leads to the table smp_gone, which neither the platform nor the solution has.");
}
