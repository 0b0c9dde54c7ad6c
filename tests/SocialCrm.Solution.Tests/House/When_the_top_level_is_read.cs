using System.Linq;

namespace SocialCrm.Solution.Tests.House;

public sealed class When_the_top_level_is_read
{
    private static readonly string[] Allowed =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "CHANGELOG.md", "Directory.Build.props",
        "Directory.Packages.props", "Directory.Solution.targets", "LICENSE", "Local", "Plugins", "README.md",
        "SocialCrm.Plugins.sln", "Solution", "WorkflowActivities", "docs", "global.json", "tests",
    ];

    [Fact]
    public void It_holds_only_what_the_readme_explains() =>
        Repository.Files.Select(file => file.Split('/')[0]).Distinct().Except(Allowed).ShouldBeEmpty(
            "a new entry of the top level needs a decision record");

    [Fact]
    public void It_holds_everything_a_newcomer_looks_for() =>
        Allowed.Except(Repository.Files.Select(file => file.Split('/')[0])).ShouldBeEmpty();
}
