using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace SocialCrm.Solution.Tests.House;

/// <summary>What a form tells its user is there in every language.</summary>
public sealed partial class When_refusals_are_read
{
    private const string Translations = "Plugins/Refusals/Sentences.3082.txt";

    // Where the sentences are written that people see who save a form. Those of the custom APIs name parameters and stay English.
    private static readonly string[] OfForms =
    [
        "Plugins/Crisis/CrisisMoves.cs", "Plugins/Crisis/CrisisSavedPlugin.cs", "Plugins/Crisis/CrisisUpdateSavedPlugin.cs", "Plugins/Crisis/UpdateMoves.cs", "Plugins/Crisis/UpdateText.cs",
        "Plugins/Evidence/EvidenceChangedPlugin.cs", "Plugins/Goodwill/DecisionWords.cs", "Plugins/Goodwill/GoodwillSavedPlugin.cs", "Plugins/Identity/CustomerReferenceSavedPlugin.cs",
        "Plugins/Promises/PromiseDraft.cs", "Plugins/Promises/StoredPromise.cs",
        "Plugins/Replies/ReplyCheck.cs", "Plugins/Replies/SubmittedReply.cs", "Plugins/Dataverse/Replies/ReplyGuard.cs", "Plugins/Dataverse/Replies/ReplyDecisions.cs",
        "Plugins/Sla/BusinessCalendar.cs", "Plugins/Sla/DayHours.cs", "Plugins/Sla/HoursText.cs", "Plugins/Sla/LadderRule.cs", "Plugins/Sla/PauseStatuses.cs",
        "Plugins/Sla/PolicyChoice.cs", "Plugins/Sla/TimeZones.cs", "Plugins/Sla/ValidateCalendarExceptionPlugin.cs", "Plugins/Staffing/ExclusionWords.cs", "Plugins/Staffing/MentionSavedPlugin.cs",
        "Plugins/Triage/Rules/RuleCheck.cs",
    ];

    // In the same files: what a result says beside a reply that is not refused, and what names a parameter.
    private static readonly string[] NoRefusals =
    [
        "The text is longer than {} characters: it goes out as {} posts.", "The network takes a private answer until {}.", "Somebody else has to approve this reply: {}.",
        "A private answer does not stop the clock of a public case: tell the customer in public that you have written to them.", "It takes the place of the reply of {}.",
        "PostId names no post of the customer on case {}: give the id of one, or leave it out.", "This is part {} of a reply: give ReplyId the first part, {}.",
        "The reply was submitted before.", "The reply was approved before.", "The reply was rejected before.", "Needs approval: {}.",
        "The reply is rejected; its author sees the reason.", "Changed after it was submitted: submit it again.", "The reply is approved and will be sent.",
    ];

    [Fact]
    public void Every_sentence_of_a_form_is_translated() =>
        OfForms.SelectMany(Sentences).Except(Translated()).Except(NoRefusals).ShouldBeEmpty();

    [Fact]
    public void Every_sentence_that_is_left_out_is_there_and_has_no_translation()
    {
        NoRefusals.Except(OfForms.SelectMany(Sentences)).ShouldBeEmpty();
        NoRefusals.Intersect(Translated()).ShouldBeEmpty();
    }

    [Fact]
    public void Every_translated_sentence_is_one_that_a_form_says()
    {
        var said = Repository.With(".cs").Where(file => file.StartsWith("Plugins/", StringComparison.Ordinal)).SelectMany(Sentences).ToHashSet();

        Translated().Where(sentence => !said.Contains(sentence)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Translated() =>
        Repository.ReadLines(Translations).Where(line => line.Length > 0 && line[0] != '#').Where((_, at) => at % 2 == 0).Select(WithoutHoles);

    // Arguments of exceptions that only a programmer sees begin a call of ArgumentException or name a parameter.
    private static IEnumerable<string> Sentences(string file) =>
        Repository.ReadLines(file).Where(line => !line.Contains("Argument", StringComparison.Ordinal))
            .SelectMany(line => Literal().Matches(line)).Select(match => match.Groups["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal))
            .Where(text => text.EndsWith('.') && text.Contains(' ', StringComparison.Ordinal)).Select(WithoutHoles);

    private static string WithoutHoles(string sentence) => Hole().Replace(sentence, "{}");

    [GeneratedRegex("\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();
}
