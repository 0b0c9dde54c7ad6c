using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SocialCrm.Solution.Tests.House;

public sealed partial class When_the_projects_are_read
{
    [Fact]
    public void Every_project_is_in_the_solution_file() => InSolutionFile().ShouldBe(Repository.With(".csproj"), ignoreOrder: true);

    [Theory]
    [InlineData("Plugins/SocialCrm.Plugins.csproj")]
    [InlineData("WorkflowActivities/SocialCrm.WorkflowActivities.csproj")]
    [InlineData("Directory.Build.props")]
    public void What_Dataverse_runs_brings_no_package_along(string project) =>
        Packages(project).Where(package => (string?)package.Attribute("PrivateAssets") != "all").ShouldBeEmpty();

    [Theory]
    [InlineData("Plugins/SocialCrm.Plugins.csproj")]
    [InlineData("WorkflowActivities/SocialCrm.WorkflowActivities.csproj")]
    public void What_Dataverse_runs_refers_to_no_other_project(string project) =>
        XDocument.Parse(Repository.Read(project)).Descendants("ProjectReference").ShouldBeEmpty();

    [Fact]
    public void Package_versions_stand_in_one_file_only() =>
        Repository.With(".csproj").SelectMany(Packages).Where(package => package.Attribute("Version") != null).ShouldBeEmpty();

    private static IEnumerable<XElement> Packages(string project) =>
        XDocument.Parse(Repository.Read(project)).Descendants("PackageReference");

    private static IEnumerable<string> InSolutionFile() =>
        ProjectPath().Matches(Repository.Read("SocialCrm.Plugins.sln")).Select(match => match.Value.Trim('"').Replace('\\', '/'));

    [GeneratedRegex("\"[^\"]+\\.csproj\"")]
    private static partial Regex ProjectPath();
}
