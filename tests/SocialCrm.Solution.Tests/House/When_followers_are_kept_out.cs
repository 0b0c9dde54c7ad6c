using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SocialCrm.Solution.Tests.House;

/// <summary>Followers are stored and shown; what decides about a customer's wait never gets to see them.</summary>
public sealed partial class When_followers_are_kept_out
{
    private static readonly string[] Columns = ["scrm_reach", "scrm_reachband", "scrm_reshares", "scrm_headsupon", "scrm_followers", "influencescore"];

    // Where it is decided what a post means, what it becomes, until when and by whom it is answered.
    private static readonly string[] Deciding =
    [
        "Plugins/Channels/", "Plugins/Conversations/", "Plugins/Crisis/", "Plugins/Dataverse/Clocks/", "Plugins/Dataverse/Crises/", "Plugins/Dataverse/Replies/",
        "Plugins/Dataverse/Staffing/", "Plugins/Goodwill/", "Plugins/History/", "Plugins/Replies/", "Plugins/Sla/", "Plugins/Staffing/", "Plugins/Tone/", "Plugins/Triage/",
    ];

    // Clocks and triage do not even get the author or the post, which carry followers along.
    private static readonly string[] Blind = ["Plugins/Dataverse/Clocks/", "Plugins/Sla/", "Plugins/Triage/"];

    [Fact]
    public void No_view_sorts_or_filters_by_them()
    {
        var views = Repository.With(".xml").Where(file => file.Contains("/SavedQueries/", StringComparison.Ordinal)).ToList();

        views.Count.ShouldBeGreaterThan(100);
        views.SelectMany(file => XElement.Parse(Repository.Read(file)).Descendants()
                .Where(element => element.Name.LocalName is "order" or "condition" && Columns.Contains(element.Attribute("attribute")?.Value))
                .Select(element => $"{file}: {element}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_source_that_decides_reads_them() => Matches(Deciding, Followers()).ShouldBeEmpty();

    [Fact]
    public void Clocks_and_triage_never_get_hold_of_an_author() => Matches(Blind, Author()).ShouldBeEmpty();

    [Fact]
    public void Those_sources_are_there() =>
        Deciding.Where(folder => !Repository.With(".cs").Any(file => file.StartsWith(folder, StringComparison.Ordinal))).ShouldBeEmpty();

    private static IEnumerable<string> Matches(string[] folders, Regex pattern) =>
        from file in Repository.With(".cs")
        where folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))
        from line in Repository.ReadLines(file)
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && pattern.IsMatch(line)
        select $"{file}: {line.Trim()}";

    [GeneratedRegex(@"\b(Followers|ReachBands?|Influence|HeadsUp\w*)\b|(Incident|SocialProfile)Table\.(Reach|Influence|Followers)|scrm_reach|scrm_followers|influencescore")]
    private static partial Regex Followers();

    [GeneratedRegex(@"\b(Author|KnownAuthor|IncomingPost)\b(?! *\()")]
    private static partial Regex Author();
}
