using System;
using System.Globalization;
using System.IO;
using System.Linq;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Training;

/// <summary>Prints an evaluation as plain tables.</summary>
internal sealed class EvaluationReport
{
    private readonly TextWriter _out;

    private EvaluationReport(TextWriter output) => _out = output;

    public static void Write(TextWriter output, Evaluation evaluation)
    {
        var report = new EvaluationReport(output);
        report.Line($"{evaluation.Count} posts");
        report.WriteConfusion("Tone", evaluation.Tones, Enum.GetNames<ToneLabel>());
        if (evaluation.Intents is { } intents) report.WriteConfusion("Intent", intents, Enum.GetNames<Intent>());
        report.WriteNeeds(evaluation);
        report.WriteCertainty(evaluation);
    }

    private void WriteConfusion(string title, Confusion confusion, string[] names)
    {
        Line($"");
        Line($"{title}: accuracy {Percent(confusion.Accuracy)}, macro-F1 {confusion.MacroF1:0.000}");
        Line($"  {"labelled",-12}{string.Concat(names.Select(name => $"{name,12}"))}{"recall",10}{"precision",11}{"F1",8}");
        for (var label = 0; label < names.Length; label++)
        {
            var row = string.Concat(Enumerable.Range(0, names.Length).Select(decided => $"{confusion[label, decided],12}"));
            Line($"  {names[label],-12}{row}{Percent(confusion.Recall(label)),10}{Percent(confusion.Precision(label)),11}{confusion.F1(label),8:0.000}");
        }
    }

    private void WriteNeeds(Evaluation evaluation)
    {
        Line($"");
        Line($"Complaint recall: {Percent(evaluation.Tones.Recall(0))} of the negative posts are read as negative, {Percent(evaluation.NegativeWithCase)} get a case.");
        if (evaluation.Needs is { } needs) Line($"Needs a case: precision {Percent(needs.Precision(0))}, recall {Percent(needs.Recall(0))}");
        Line($"For a person to review: {Percent(evaluation.NeedingReview)}");
    }

    private void WriteCertainty(Evaluation evaluation)
    {
        Line($"");
        Line($"Calibration:  posts  confidence  right");
        foreach (var (posts, confidence, accuracy) in evaluation.Calibration()) Line($"{posts,19}{confidence,12:0.00}{Percent(accuracy),9}");
        Line($"");
        Line($"Most certain:  right");
        foreach (var (percent, accuracy) in evaluation.Selective()) Line($"{percent,10} %{Percent(accuracy),10}");
    }

    private static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    private void Line(FormattableString line) => _out.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
}
