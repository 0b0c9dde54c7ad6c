using System;
using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests.Rules;

public sealed class WhenAnAppIsDescribedWrongly
{
    private const string Gone = "99999999-0000-4000-8000-000000000099";

    [Fact]
    public void An_app_contains_tables_of_the_package() =>
        SampleZip.Packed().Replace("<AppModuleComponent type=\"1\" schemaName=\"smp_channel\" />", "<AppModuleComponent type=\"1\" schemaName=\"smp_channel\" /><AppModuleComponent type=\"1\" schemaName=\"smp_gone\" />").Error("APP-COMP")
            .ShouldBe("The app smp_desk needs the table smp_gone, which is not in the package.");

    [Fact]
    public void An_app_contains_a_site_map_of_the_package() =>
        SampleZip.Packed().Replace("<AppModuleComponent type=\"62\" schemaName=\"smp_desk\" />", "<AppModuleComponent type=\"62\" schemaName=\"smp_gone\" />").Error("APP-COMP")
            .ShouldBe("The app smp_desk needs the site map smp_gone, which is not in the package.");

    [Theory]
    [InlineData("26", "view")]
    [InlineData("59", "chart")]
    [InlineData("60", "form or dashboard")]
    public void An_app_contains_forms_views_and_charts_of_the_package(string type, string noun) =>
        SampleZip.Packed().Replace("<AppModuleComponent type=\"60\" id=\"{44444444-0000-4000-8000-000000000001}\" />", $"<AppModuleComponent type=\"{type}\" id=\"{{{Gone}}}\" />").Error("APP-COMP")
            .ShouldBe($"The app smp_desk needs the {noun} {{{Gone}}}, which is not in the package.");

    [Fact]
    public void An_app_contains_the_tables_of_its_site_map() =>
        SampleZip.Packed().Replace("Entity=\"smp_channel\"", "Entity=\"smp_setting\"").Error("APP-TABLE")
            .ShouldBe("The site map leads to the table smp_setting, which is not among the components of the app smp_desk.");

    [Fact]
    public void An_app_is_for_roles_of_the_package() =>
        InRoleMap("{11111111-0000-4000-8000-000000000020}", $"{{{Gone}}}").Error("APP-ROLE")
            .ShouldBe($"The app smp_desk is for the role {{{Gone}}}, which is not in the package.");

    [Fact]
    public void The_icon_of_an_app_is_in_the_package() =>
        SampleZip.Packed().Replace("<WebResourceId>11111111-0000-4000-8000-000000000063<", $"<WebResourceId>{Gone}<").Error("APP-ICON")
            .ShouldBe($"The icon {Gone} of the app smp_desk is no web resource of the package.");

    [Fact]
    public void A_site_map_leads_to_tables_that_exist() =>
        SampleZip.Packed().Replace("Entity=\"smp_channel\"", "Entity=\"smp_gone\"").Error("SM-ENT")
            .ShouldBe("The site map leads to the table smp_gone, which neither the platform nor the solution has.");

    [Fact]
    public void A_site_map_opens_views_of_the_table_that_it_names() =>
        SampleZip.Packed().Replace("viewid=%7b55555555-0000-4000-8000-000000000001%7d", "viewid=%7b55555555-0000-4000-8000-000000000002%7d").Error("SM-VIEW")
            .ShouldBe("The site map's entry all opens the view {55555555-0000-4000-8000-000000000002}, which is no view of smp_channel in the package.");

    [Fact]
    public void A_site_map_opens_dashboards_of_the_package() =>
        SampleZip.Packed().Replace("DefaultDashboard=\"11111111-0000-4000-8000-000000000060\"", $"DefaultDashboard=\"{Gone}\"").Error("SM-DASH")
            .ShouldBe($"The site map's entry insight opens the dashboard {Gone}, which is not in the package.");

    [Fact]
    public void A_site_map_uses_web_resources_of_the_package() =>
        SampleZip.Packed().Replace("$webresource:smp_/icons/sample.svg", "$webresource:smp_/icons/gone.svg").Error("SM-WR")
            .ShouldBe("The site map uses the web resource smp_/icons/gone.svg, which is not in the package.");

    [Fact]
    public void Entries_of_a_site_map_do_not_share_an_id() =>
        SampleZip.Packed().Replace("SubArea Id=\"all\"", "SubArea Id=\"channels\"").Error("SM-ID")
            .ShouldBe("The site map needs an id that no other entry has; channels is not.");

    [Fact]
    public void An_entry_of_a_site_map_without_a_table_has_a_title() =>
        SampleZip.Packed().Replace("<Titles>", "<Descriptions>").Replace("</Titles>", "</Descriptions>").Error("SM-TITLE")
            .ShouldBe("The site map's entry all has no title.");

    private static SampleZip InRoleMap(string old, string replacement)
    {
        var zip = SampleZip.Packed();
        var text = zip.Text(SampleZip.Customizations);
        var at = text.IndexOf(old, text.IndexOf("<AppModuleRoleMaps>", StringComparison.Ordinal), StringComparison.Ordinal);
        return zip.Add(SampleZip.Customizations, text[..at] + replacement + text[(at + old.Length)..]);
    }
}
