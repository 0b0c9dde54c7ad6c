using System;
using System.IO;
using System.Linq;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Tests.Metadata;

public sealed class When_the_screens_of_a_solution_are_read
{
    private const string Entity = """
        <Entity><Name LocalizedName="Note">test_Note</Name>
          <FormXml><forms type="main"><systemform><formid>{00000000-0000-0000-0000-0000000000f1}</formid>
            <form><tabs><tab><columns><column><sections><section><rows><row><cell><control id="test_day" datafieldname="test_day" /></cell></row></rows></section></sections></column></columns></tab></tabs></form>
            <LocalizedNames><LocalizedName description="Note" languagecode="1033" /><LocalizedName description="Nota" languagecode="3082" /></LocalizedNames></systemform></forms></FormXml>
          <SavedQueries><savedqueries><savedquery><savedqueryid>{00000000-0000-0000-0000-0000000000e1}</savedqueryid>
            <layoutxml><grid><row><cell name="test_day" /><cell name="c.title" /></row></grid></layoutxml><querytype>64</querytype>
            <fetchxml><fetch><entity name="test_note" /></fetch></fetchxml>
            <LocalizedNames><LocalizedName description="Notes" languagecode="1033" /></LocalizedNames></savedquery></savedqueries></SavedQueries>
          <Visualizations><visualization><savedqueryvisualizationid>{00000000-0000-0000-0000-0000000000c1}</savedqueryvisualizationid>
            <datadescription><datadefinition><fetchcollection><fetch aggregate="true"><entity name="test_note" /></fetch></fetchcollection></datadefinition></datadescription>
            <LocalizedNames><LocalizedName description="By day" languagecode="1033" /></LocalizedNames></visualization></Visualizations>
        </Entity>
        """;

    private const string Dashboard = """
        <Dashboards><Dashboard><FormId>{00000000-0000-0000-0000-0000000000d1}</FormId><LocalizedNames><LocalizedName description="Today" languagecode="1033" /></LocalizedNames>
        <FormXml><forms><form><control id="days"><parameters><TargetEntityType>test_note</TargetEntityType><ViewId>{00000000-0000-0000-0000-0000000000e1}</ViewId><VisualizationId>{00000000-0000-0000-0000-0000000000c1}</VisualizationId></parameters></control></form></forms></FormXml></Dashboard></Dashboards>
        """;

    private const string App = """
        <AppModuleSiteMaps><AppModuleSiteMap><SiteMapUniqueName>test_map</SiteMapUniqueName><SiteMap><Area Id="a"><Group Id="g"><Titles><Title LCID="1033" Title="Work" /></Titles>
          <SubArea Id="s1" Entity="test_note"><Titles><Title LCID="1033" Title="Notes" /></Titles></SubArea>
          <SubArea Id="s2" Url="/main.aspx?pagetype=entitylist&amp;etn=test_note&amp;viewid=%7b00000000-0000-0000-0000-0000000000e1%7d"><Titles><Title LCID="1033" Title="All" /></Titles></SubArea>
          <SubArea Id="s3" DefaultDashboard="{00000000-0000-0000-0000-0000000000d1}"><Titles><Title LCID="1033" Title="Today" /></Titles></SubArea>
          <SubArea Id="s4" Url="$webresource:test_/help.html"><Titles><Title LCID="1033" Title="Help" /></Titles></SubArea>
        </Group></Area></SiteMap></AppModuleSiteMap></AppModuleSiteMaps>
        <AppModules><AppModule><UniqueName>test_App</UniqueName>
          <AppModuleComponents><AppModuleComponent type="1" schemaName="test_note" /><AppModuleComponent type="62" schemaName="test_map" /></AppModuleComponents>
          <AppModuleRoleMaps><Role id="{00000000-0000-0000-0000-0000000000a1}" /></AppModuleRoleMaps>
          <LocalizedNames><LocalizedName description="Desk" languagecode="1033" /></LocalizedNames></AppModule></AppModules>
        """;

    [Fact]
    public void A_form_tells_its_columns()
    {
        var form = Read().Forms.Single();

        (form.Id, form.Table, form.Kind, form.Name).ShouldBe((Id(0xf1), "test_note", "main", "Note"));
        form.Columns.ShouldBe(["test_day"]);
    }

    [Fact]
    public void A_view_tells_its_columns_and_its_query()
    {
        var view = Read().Views.Single();

        (view.Id, view.Table, view.Name, view.QueryType).ShouldBe((Id(0xe1), "test_note", "Notes", 64));
        view.Columns.ShouldBe(["test_day", "c.title"]);
        view.FetchXml.ShouldBe("<fetch><entity name=\"test_note\" /></fetch>");
    }

    [Fact]
    public void A_chart_tells_its_query() =>
        Read().Charts.Single().ShouldBe(new SolutionChart(Id(0xc1), "test_note", "By day", "<fetch aggregate=\"true\"><entity name=\"test_note\" /></fetch>"));

    [Fact]
    public void A_dashboard_tells_its_parts()
    {
        var dashboard = Read().Dashboards.Single();

        (dashboard.Id, dashboard.Name).ShouldBe((Id(0xd1), "Today"));
        dashboard.Parts.ShouldBe([new DashboardPart("test_note", Id(0xe1), Id(0xc1))]);
    }

    [Fact]
    public void An_app_tells_its_tables_roles_and_navigation()
    {
        var app = Read().Apps.Single();

        (app.UniqueName, app.Name).ShouldBe(("test_App", "Desk"));
        app.Tables.ShouldBe(["test_note"]);
        app.Roles.ShouldBe([Id(0xa1)]);
        app.Navigation.ShouldBe(
        [
            new NavigationEntry("Work", "Notes", "test_note", null, null, null),
            new NavigationEntry("Work", "All", "test_note", Id(0xe1), null, null),
            new NavigationEntry("Work", "Today", null, null, Id(0xd1), null),
            new NavigationEntry("Work", "Help", null, null, null, "test_/help.html"),
        ]);
    }

    [Theory]
    [InlineData("type=\"1\"", "type=\"300\"", "The app 'test_App' has a component of type 300, which is not supported by the embedded Dataverse.")]
    [InlineData("schemaName=\"test_map\"", "schemaName=\"test_other\"", "The app 'test_App' needs the site map 'test_other', which is not in the solution.")]
    [InlineData("<TargetEntityType>test_note</TargetEntityType>", "", "The dashboard 'Today': its control days is no list or chart, which is not supported by the embedded Dataverse.")]
    [InlineData("<fetch><entity name=\"test_note\" /></fetch>", "", "The view 'Notes' of test_note has no query.")]
    [InlineData("<formid>{00000000", "<formid>{x", "The form 'Note' of test_note: '{x-0000-0000-0000-0000000000f1}' is no id.")]
    public void What_is_not_understood_is_refused_by_name(string text, string replacement, string message) =>
        Should.Throw<InvalidDataException>(() => Packed().With(text, replacement).Read()).Message.ShouldBe(message);

    private static SolutionContent Read() => Packed().Read();

    private static PackedSolution Packed() =>
        new PackedSolution().With("</Entities>", Entity + "</Entities>").With("<Languages>", Dashboard + App + "<Languages>");

    private static Guid Id(int last) => new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)last);
}
