using System.CommandLine;
using System.Globalization;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Commands;

/// <summary>Shows what triage makes of a post, without a CRM.</summary>
internal static class TriageCommand
{
    private static readonly TriageContext NoContext = new(string.Empty, InOpenConversation: false, RepliesToUs: false, []);

    public static Command Build(Shell shell)
    {
        var text = new Argument<string?>("TEXT") { Description = "The post.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--file") { HelpName = "FILE", Description = "A CSV file with the columns id and text." };
        var to = new Option<string?>("--out") { HelpName = "FILE", Description = "Where the verdicts go: id,intent,tone,label,needsCase,urgency,confidence." };
        var model = new Option<string?>("--model") { HelpName = "FILE", Description = "A model that triage train wrote; without it, the built-in one." };
        var command = new Command("triage", "Explain what triage makes of one post, or of every post of a CSV file; train and evaluate its model.")
        {
            text, file, to, model, TriageTrainCommand.Build(shell), TriageEvaluateCommand.Build(shell),
        };
        command.Validators.Add(given =>
        {
            var (hasText, hasFile, hasOut) = (given.GetValue(text) is not null, given.GetValue(file) is not null, given.GetValue(to) is not null);
            if (hasText == hasFile)
                given.AddError("Give either one text or --file.");
            else if (hasFile != hasOut)
                given.AddError("--file and --out go together.");
        });
        command.SetAction(given =>
        {
            var context = given.GetValue(model) is { } name ? NoContext with { Model = TriageTrainCommand.ReadModel(shell, name) } : NoContext;
            if (given.GetValue(file) is { } input)
                TriageFile.Run(shell, input, given.GetRequiredValue(to)!, context);
            else
                Explain(shell, Decide(given.GetRequiredValue(text)!, context));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Decides as intake does: on the decoded text.</summary>
    public static TriageDecision Decide(string text, TriageContext context) => TriagePolicy.Decide(PostText.Decode(text), context);

    public static string WordOf(ToneLabel label) => label.ToString().ToLowerInvariant();

    private static void Explain(Shell shell, TriageDecision decision)
    {
        shell.Out.WriteLine($"Intent:       {decision.Intent}");
        shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Tone:         {decision.Tone:0.00} ({WordOf(decision.Tones.Label)}; -1 is angry, 1 is delighted)"));
        shell.Out.WriteLine($"Urgency:      {decision.Urgency}");
        shell.Out.WriteLine($"Needs a case: {(decision.NeedsCase ? "yes" : "no")}{(decision.NeedsReview ? ", and a person should look at this verdict" : string.Empty)}");
        shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Confidence:   {decision.Confidence:0.00} (0 is a guess, 1 is certain)"));
        shell.Out.WriteLine("Because:");
        foreach (var signal in decision.Signals)
            shell.Out.WriteLine($"  {signal.Kind}: \"{signal.Cue}\": {signal.Effect}");
    }
}
