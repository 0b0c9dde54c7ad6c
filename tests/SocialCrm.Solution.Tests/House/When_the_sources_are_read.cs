using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace SocialCrm.Solution.Tests.House;

public sealed partial class When_the_sources_are_read
{
    private const int MostLines = 400;

    [Fact]
    public void There_are_some() => Repository.With(".cs").Count().ShouldBeGreaterThan(300);

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Repository.With(".cs")
            .Select(file => (File: file, Lines: Repository.ReadLines(file).Length))
            .Where(file => file.Lines > MostLines)
            .ShouldBeEmpty();

    [Fact]
    public void No_file_folds_code_away_in_a_region() => Lines(".cs", Region()).ShouldBeEmpty();

    [Fact]
    public void No_file_leaves_work_for_later() => LinesOfAll(LeftForLater()).ShouldBeEmpty();

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine() => LinesOfAll(MachinePath()).ShouldBeEmpty();

    [Fact]
    public void No_file_names_the_address_of_a_package_feed() => LinesOfAll(FeedAddress()).ShouldBeEmpty();

    [Fact]
    public void Only_doors_and_the_Dataverse_folder_of_the_plug_ins_know_the_sdk() =>
        Lines(".cs", Sdk())
            .Where(line => line.StartsWith("Plugins/", StringComparison.Ordinal))
            .Where(line => !MayKnowTheSdk().IsMatch(line))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Plugins/")]
    [InlineData("WorkflowActivities/")]
    public void Every_public_type_that_is_shipped_says_what_it_is_for(string folder)
    {
        var types = Repository.With(".cs").Where(file => file.StartsWith(folder, StringComparison.Ordinal)).SelectMany(PublicTypes).ToList();

        types.Count.ShouldBeGreaterThan(3);
        types.Where(type => !type.HasSummary).ShouldBeEmpty();
    }

    private static IEnumerable<string> LinesOfAll(Regex pattern) => Repository.TextFiles.SelectMany(file => LinesOf(file, pattern));

    private static IEnumerable<string> Lines(string extension, Regex pattern) =>
        Repository.With(extension).SelectMany(file => LinesOf(file, pattern));

    private static IEnumerable<string> LinesOf(string file, Regex pattern) =>
        Repository.ReadLines(file)
            .Select((line, index) => (Line: line, Number: index + 1))
            .Where(read => pattern.IsMatch(read.Line))
            .Select(read => $"{file}:{read.Number}: {read.Line.Trim()}");

    private static IEnumerable<(string Where, bool HasSummary)> PublicTypes(string file)
    {
        var lines = Repository.ReadLines(file);
        return Enumerable.Range(0, lines.Length)
            .Where(index => PublicType().IsMatch(lines[index]))
            .Select(index => ($"{file}:{index + 1}", HasSummary(lines.Take(index))));
    }

    /// <summary>The comment may stand above attributes, also those that go over several lines.</summary>
    private static bool HasSummary(IEnumerable<string> linesBefore) =>
        linesBefore.Reverse().TakeWhile(line => line.Trim().Length > 0).Any(line => line.Contains("/// <summary>", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*#region\b")]
    private static partial Regex Region();

    // Written so that this file does not match itself.
    [GeneratedRegex(@"\b(TOD[O]|FIXM[E])\b")]
    private static partial Regex LeftForLater();

    [GeneratedRegex(@"(?<![\w./-])/(home|tmp|root|work|mnt|Users)/|\b[A-Z]:\\[A-Za-z]")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"nuget\.or[g]|/v3/index\.jso[n]|pkgs\.dev\.azur[e]|nuget\.pk[g]|artifactory/ap[i]", RegexOptions.IgnoreCase)]
    private static partial Regex FeedAddress();

    [GeneratedRegex(@"Microsoft\.(Xrm|Crm)\.Sdk")]
    private static partial Regex Sdk();

    [GeneratedRegex(@"^Plugins/(Dataverse/|[^:]*(Plugin|Api)\.cs:)")]
    private static partial Regex MayKnowTheSdk();

    [GeneratedRegex(@"^\s*public (sealed |static |abstract |partial |readonly |ref )*(class|record|struct|enum|interface|delegate) ")]
    private static partial Regex PublicType();
}
