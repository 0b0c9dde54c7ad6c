using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests;

/// <summary>Whatever an admin or a rep meets has a name and says what it is for.</summary>
public sealed class WhenPeopleReadTheSolution
{
    private static readonly Lazy<SampleZip> Zip = new(() =>
    {
        using var zip = new MemoryStream();
        BuiltSolution.Pack(managed: false, zip);
        return new SampleZip(zip.ToArray());
    });

    private static XElement Customizations => XElement.Parse(Zip.Value.Text(SampleZip.Customizations));

    [Fact]
    public void Every_table_of_ours_has_both_names_and_a_description() =>
        Customizations.Descendants("EntityInfo").Elements("entity").Where(table => table.Attribute("Name")!.Value.StartsWith("scrm_", StringComparison.Ordinal))
            .Where(table => !Says(table, "LocalizedNames") || !Says(table, "LocalizedCollectionNames") || !Says(table, "Descriptions"))
            .Select(table => table.Attribute("Name")!.Value).ShouldBeEmpty();

    [Fact]
    public void Every_column_of_ours_has_a_name_and_a_description() =>
        Customizations.Descendants("attribute").Where(column => column.Element("IsCustomField")?.Value == "1")
            .Where(column => !Says(column, "displaynames") || !Says(column, "Descriptions"))
            .Select(column => column.Element("LogicalName")!.Value).ShouldBeEmpty();

    [Fact]
    public void Every_option_has_a_name() =>
        Customizations.Descendants("option").Where(option => !Says(option, "labels"))
            .Select(option => option.Attribute("value")!.Value).ShouldBeEmpty();

    [Theory]
    [InlineData("systemform")]
    [InlineData("savedquery")]
    [InlineData("visualization")]
    [InlineData("Dashboard")]
    [InlineData("AppModule")]
    [InlineData("optionset")]
    public void Every_form_view_chart_dashboard_app_and_choice_has_a_name_and_a_description(string kind)
    {
        var components = Customizations.Descendants(kind).Where(component => kind != "optionset" || component.Parent!.Name == "optionsets").ToList();

        components.ShouldNotBeEmpty();
        components.Where(component => !Says(component, kind == "optionset" ? "displaynames" : "LocalizedNames") || !Says(component, "Descriptions"))
            .Select(component => component.ToString()[..200]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_step_says_what_it_does() =>
        Customizations.Descendants("SdkMessageProcessingStep").Where(step => string.IsNullOrEmpty(step.Element("Description")?.Value))
            .Select(step => step.Attribute("Name")!.Value).ShouldBeEmpty();

    [Fact]
    public void Every_custom_API_and_each_of_its_inputs_and_outputs_has_a_name_and_a_description() =>
        Zip.Value.Names.Where(name => name.StartsWith("customapis/", StringComparison.Ordinal))
            .Where(name => XElement.Parse(Zip.Value.Text(name)) is var api && (!SaysItself(api, "displayname") || !SaysItself(api, "description")))
            .ShouldBeEmpty();

    // Evidence is what a post said before it was changed or deleted: words that their author took back.
    [Fact]
    public void Evidence_is_read_by_admins_only() =>
        Customizations.Descendants("Role").Where(role => role.Descendants("RolePrivilege").Any(p => p.Attribute("name")!.Value == "prvReadscrm_Evidence"))
            .Select(role => role.Attribute("name")!.Value).ShouldBe(["Social Admin"]);

    private static bool Says(XElement component, string list) =>
        component.Element(list)?.Elements().Any(label => !string.IsNullOrWhiteSpace(label.Attribute("description")?.Value)) == true;

    private static bool SaysItself(XElement component, string element) =>
        component.Element(element)?.Elements("label").Any(label => !string.IsNullOrWhiteSpace(label.Attribute("description")?.Value)) == true;
}
