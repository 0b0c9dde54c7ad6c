using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;

namespace SocialCrm.Cli.Commands;

/// <summary>The options of <c>replay</c> that simulate traffic instead.</summary>
internal sealed class SimulationArguments
{
    private const int MostDays = 366;
    private const int MostPosts = 1_000_000;

    private readonly Option<string?> _simulate = new("--simulate") { HelpName = "FILE", Description = "Simulate traffic instead, as the JSON file says: waits and breaches in five queue orders, and how many reps a target needs; without a file, a month that comes with the program.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int?> _days = Number("--days", "Days to simulate, in place of the file's.", 1, MostDays);
    private readonly Option<int?> _seed = Number("--seed", "The seed of chance, in place of the file's: the same seed gives the same figures.", 0, int.MaxValue);
    private readonly Option<int?> _posts = Number("--posts", "Posts a day on average, in place of the file's.", 1, MostPosts);

    /// <param name="files">Makes no sense for made-up traffic, as the others do not.</param>
    public void AddTo(Command command, Argument files, params Option[] others)
    {
        Option[] own = [_simulate, _days, _seed, _posts];
        foreach (var option in own)
            command.Options.Add(option);
        command.Validators.Add(given =>
        {
            var isSimulated = given.GetResult(_simulate) is not null;
            if (!isSimulated && own.Any(option => given.GetResult(option) is not null))
                given.AddError("--days, --seed and --posts go with --simulate.");
            else if (isSimulated && given.GetResult(files) is { Tokens.Count: > 0 })
                given.AddError("--simulate makes its own posts; leave the files of posts out.");
            else if (isSimulated && others.FirstOrDefault(other => given.GetResult(other) is not null) is { } other)
                given.AddError($"--simulate makes its own posts and team; leave {other.Name} out.");
        });
    }

    /// <returns>Null when nothing is simulated.</returns>
    public SimulateOptions? Read(ParseResult given) => given.GetResult(_simulate) is null ? null : new SimulateOptions
    {
        File = given.GetValue(_simulate),
        Days = given.GetValue(_days),
        Seed = given.GetValue(_seed),
        PostsPerDay = given.GetValue(_posts),
        ReportFile = string.Empty,
    };

    private static Option<int?> Number(string name, string description, int from, int to) => new(name)
    {
        HelpName = "N",
        Description = description,
        CustomParser = given => Read(given, name, from, to),
    };

    private static int? Read(ArgumentResult given, string name, int from, int to)
    {
        var written = given.Tokens.Single().Value;
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
            return number;
        given.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is \"{written}\"; write a number from {from} to {to}."));
        return null;
    }
}
