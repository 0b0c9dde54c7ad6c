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

    private static readonly string[] Shipped = ["Plugins/", "WorkflowActivities/"];

    // What takes followers in, stores them, shows them, measures by them or gives a heads-up: all that may name them.
    private static readonly string[] Allowed =
    [
        "Plugins/Cases/CaseDraft.cs", "Plugins/Cases/ReachBand.cs", "Plugins/Cases/ReachBands.cs",
        "Plugins/Dataverse/Fairness/FirstResponseStore.cs", "Plugins/Dataverse/Fairness/HeadsUpNotice.cs",
        "Plugins/Dataverse/Posts/CaseOpener.cs", "Plugins/Dataverse/Posts/ConnectorPost.cs", "Plugins/Dataverse/Posts/HeadsUpMark.cs", "Plugins/Dataverse/Posts/IngestPostRequest.cs",
        "Plugins/Dataverse/Posts/IntakeWriter.cs", "Plugins/Dataverse/Posts/LatePost.cs", "Plugins/Dataverse/Posts/PostIntake.cs", "Plugins/Dataverse/Posts/ReshareCount.cs",
        "Plugins/Dataverse/Stores/ChannelStore.cs", "Plugins/Dataverse/Stores/ProfileStore.cs", "Plugins/Dataverse/Stores/StoredPostStore.cs",
        "Plugins/Dataverse/Tables/ChannelTable.cs", "Plugins/Dataverse/Tables/IncidentTable.cs", "Plugins/Dataverse/Tables/SocialProfileTable.cs",
        "Plugins/Fairness/Comparison.cs", "Plugins/Fairness/FairnessWords.cs", "Plugins/Fairness/FirstResponse.cs", "Plugins/Fairness/Grouping.cs",
        "Plugins/Fairness/HeadsUp.cs", "Plugins/Fairness/HeadsUpDuePlugin.cs", "Plugins/Fairness/WaitGroup.cs",
        "Plugins/Identity/ProfileChange.cs", "Plugins/Intake/Author.cs", "Plugins/Intake/Channel.cs", "Plugins/Intake/KnownAuthor.cs", "Plugins/Intake/PostFieldReader.cs",
        "Plugins/Intake/Refused/PostPayload.cs",
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
    public void No_source_but_those_that_may_names_them() =>
        Matches(Shipped, Followers()).Where(match => !Allowed.Contains(match.File)).ShouldBeEmpty();

    [Fact]
    public void Each_source_that_may_name_them_does() =>
        Allowed.Except(Matches(Shipped, Followers()).Select(match => match.File)).ShouldBeEmpty();

    [Fact]
    public void Clocks_and_triage_never_get_hold_of_an_author() => Matches(Blind, Author()).ShouldBeEmpty();

    [Fact]
    public void Those_sources_are_there() =>
        Blind.Concat(Shipped).Where(folder => !Repository.With(".cs").Any(file => file.StartsWith(folder, StringComparison.Ordinal))).ShouldBeEmpty();

    private static IEnumerable<(string File, string Line)> Matches(string[] folders, Regex pattern) =>
        from file in Repository.With(".cs")
        where folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))
        from line in Repository.ReadLines(file)
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && pattern.IsMatch(line)
        select (file, line.Trim());

    [GeneratedRegex(@"\b(Followers|ReachBands?|Influence|HeadsUp\w*)\b|(Incident|SocialProfile)Table\.(Reach|Influence|Followers)|scrm_reach|scrm_followers|influencescore")]
    private static partial Regex Followers();

    [GeneratedRegex(@"\b(Author|KnownAuthor|IncomingPost)\b(?! *\()")]
    private static partial Regex Author();
}
