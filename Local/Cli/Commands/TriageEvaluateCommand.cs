using System.CommandLine;
using SocialCrm.Cli.Training;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Cli.Commands;

/// <summary>Says how often triage agrees with people.</summary>
internal static class TriageEvaluateCommand
{
    public static Command Build(Shell shell)
    {
        var data = TriageTrainCommand.DataOption();
        var model = new Option<string?>("--model") { HelpName = "FILE", Description = "A model that triage train wrote; without it, the built-in one." };
        var command = new Command("evaluate", "Compare triage with labelled posts: CSV with the columns id, label, text and, where there, intent.") { data, model };
        command.SetAction(given =>
        {
            var posts = LabelledFiles.Read(shell, given.GetRequiredValue(data));
            var chosen = given.GetValue(model) is { } file ? TriageTrainCommand.ReadModel(shell, file) : TriageModel.BuiltIn;
            EvaluationReport.Write(shell.Out, Evaluation.Of(posts, chosen));
            return ExitCode.Done;
        });
        return command;
    }
}
