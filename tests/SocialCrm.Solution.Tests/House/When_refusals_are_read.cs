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
        "Plugins/Sla/BusinessCalendar.cs", "Plugins/Sla/DayHours.cs", "Plugins/Sla/HoursText.cs", "Plugins/Sla/LadderRule.cs", "Plugins/Sla/PauseStatuses.cs",
        "Plugins/Sla/PolicyChoice.cs", "Plugins/Sla/TimeZones.cs", "Plugins/Sla/ValidateCalendarExceptionPlugin.cs", "Plugins/Staffing/ExclusionWords.cs", "Plugins/Staffing/MentionSavedPlugin.cs",
        "Plugins/Triage/Rules/RuleCheck.cs",
    ];

    [Fact]
    public void Every_sentence_of_a_form_is_translated() =>
        OfForms.SelectMany(Sentences).Except(Translated()).ShouldBeEmpty();

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
