using System.CommandLine;
using System.IO;
using System.Text;
using SocialCrm.Cli.Training;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Cli.Commands;

/// <summary>Trains a triage model from labelled posts.</summary>
internal static class TriageTrainCommand
{
    public static Command Build(Shell shell)
    {
        var data = DataOption();
        var to = new Option<string>("--out") { HelpName = "FILE", Description = "Where the model goes.", Required = true };
        var asText = new Option<bool>("--base64") { Description = "Write the model as text, to paste into Weights of a Triage Model." };
        var command = new Command(
            "train",
            "Train a model from labelled posts: CSV with the columns id, label (negative, neutral, positive), text and, where there, intent (Complaint, Question, Request, Praise, Suggestion, Noise). Posts without an intent train the tone only; when no post has one, the intents of the built-in model are kept.")
        {
            data,
            to,
            asText,
        };
        command.SetAction(given =>
        {
            var posts = LabelledFiles.Read(shell, given.GetRequiredValue(data));
            var model = ModelTrainer.Train(posts);
            using var file = shell.CreateOutput(given.GetRequiredValue(to));
            file.Write(given.GetValue(asText) ? Encoding.ASCII.GetBytes(ModelText.Write(model)) : model.ToBytes());
            shell.Out.WriteLine($"Model {model.Id}, trained on {posts.Count} posts, is in {given.GetRequiredValue(to)}.");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The files with labelled posts, for this command and for the one that evaluates.</summary>
    public static Option<string[]> DataOption() => new("--data")
    {
        HelpName = "FILE",
        Description = "A CSV file, or a folder of them. May be given more than once.",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    /// <exception cref="InputException">The file holds no model that this version can use.</exception>
    public static TriageModel ReadModel(Shell shell, string written)
    {
        try
        {
            return TriageModel.Read(shell.ReadInput(written));
        }
        catch (InvalidDataException e)
        {
            throw new InputException($"{written}: {e.Message}", e);
        }
    }
}
