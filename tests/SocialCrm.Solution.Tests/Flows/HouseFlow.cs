using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SocialCrm.Solution.Flows;

namespace SocialCrm.Solution.Tests.Flows;

/// <summary>One of our cloud flows, with what we ask of it beyond what the check of any solution asks.</summary>
internal sealed partial class HouseFlow(FlowDefinition flow)
{
    private static readonly string[] Bad = ["Failed", "TimedOut"];
    private static readonly string[] Any = ["Succeeded", "Failed", "TimedOut", "Skipped"];

    /// <summary>The names of the files of our flows.</summary>
    public static IEnumerable<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(BuiltSolution.SourceFolder, "Workflows"), "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public FlowDefinition Flow { get; } = flow;

    public static string Text(string file) => File.ReadAllText(Path.Combine(BuiltSolution.SourceFolder, "Workflows", file));

    public static HouseFlow Read(string file) => Of(Text(file));

    public static HouseFlow Of(string json) => new(FlowDefinition.Read(Encoding.UTF8.GetBytes(json)));

    /// <summary>The flow after a change of its definition.</summary>
    public static HouseFlow Changed(string file, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(Text(file))!;
        change((JsonObject)root["properties"]!["definition"]!);
        return Of(root.ToJsonString());
    }

    /// <summary>What is wrong, one sentence for each finding.</summary>
    public IEnumerable<string> Findings() =>
        [.. Descriptions(), .. RetryPolicies(), .. Concurrency(), .. Limits(), .. Literals(), .. UnusedParameters(), .. FailureHandlers(), .. SecretsInTheOpen(), .. UnreportedReplies()];

    private IEnumerable<string> Descriptions() =>
        from action in Flow.Triggers.Concat(Flow.Actions)
        let length = action.Json["description"].Text().Length
        where length is < 10 or > 256
        select $"{action.Name} has no comment of 10 to 256 characters.";

    private IEnumerable<string> RetryPolicies() =>
        from action in Flow.Actions
        where action.CallsConnector || action.Type == "Http"
        where ((action.Json["inputs"] as JsonObject)?["retryPolicy"] as JsonObject)?["type"].Text() is not ("none" or "fixed" or "exponential")
        select $"{action.Name} has no retry policy.";

    // A request that is answered at once cannot wait for its turn.
    private IEnumerable<string> Concurrency() =>
        Flow.Triggers.Where(t => t.Type != "Request" && Concurrent(t, "runs") is null or > 25).Select(t => $"{t.Name} does not limit how many runs go on at once.")
            .Concat(Flow.Actions.Where(a => a.Type == "Foreach" && Concurrent(a, "repetitions") == null).Select(a => $"{a.Name} does not limit how many items are worked on at once."));

    private IEnumerable<string> Limits() =>
        Flow.Actions.Where(a => a.Type == "Until" && (a.Json["limit"]?["count"] == null || a.Json["limit"]?["timeout"] == null)).Select(a => $"{a.Name} has no limit of rounds and time.");

    private IEnumerable<string> Literals() =>
        from action in Flow.Triggers.Concat(Flow.Actions)
        from text in FlowDefinition.Texts(action)
        where Literal().IsMatch(text)
        select $"{action.Name} holds a host, an address or an id: {text}";

    private IEnumerable<string> UnusedParameters()
    {
        var read = Flow.Triggers.Concat(Flow.Actions).SelectMany(FlowDefinition.Texts).ToList();
        return Flow.Parameters.Select(p => p.Key)
            .Where(name => !name.StartsWith('$') && !read.Any(text => text.Contains($"parameters('{name}')", StringComparison.Ordinal)))
            .Select(name => $"Nothing reads the parameter {name}.")
            .Concat(Flow.ConnectionReferences.Keys.Where(key => Flow.Triggers.Concat(Flow.Actions).All(a => a.Connection != key)).Select(key => $"Nothing uses the connection {key}."));
    }

    /// <summary>All work is in a scope, and a second one takes over whenever it fails or takes too long.</summary>
    private IEnumerable<string> FailureHandlers()
    {
        var top = Flow.Actions.Where(a => a.Parent == null).ToList();
        foreach (var action in top.Where(a => a.Type != "Scope"))
            yield return $"{action.Name} stands outside of a scope, so its failure is recorded nowhere.";
        foreach (var work in top.Where(a => a.RunAfter.Count == 0))
            if (top.FirstOrDefault(a => a.RunAfter.TryGetValue(work.Name, out var outcomes) && Bad.All(outcomes.Contains)) is not { } handler)
                yield return $"Nothing takes over when {work.Name} fails or takes too long.";
            else if (!Flow.Actions.Any(a => Equals(a.Parent, handler) && a.Type == "Terminate"))
                yield return $"{handler.Name} does not end the run as failed.";
    }

    private IEnumerable<string> SecretsInTheOpen() =>
        Flow.Actions.Where(a => a.UnboundAction == "RetrieveEnvironmentVariableSecretValue" && !Secured(a).Contains("outputs")).Select(a => $"{a.Name} shows a secret in the run history.")
            .Concat(Flow.Actions.Where(a => a.Type == "Http" && !Secured(a).Contains("inputs")).Select(a => $"{a.Name} shows its access token in the run history."));

    /// <summary>A reply that was taken is sent once and reported whatever happened: after success, failure, a timeout and a skipped action.</summary>
    private IEnumerable<string> UnreportedReplies()
    {
        if (Flow.Actions.All(a => a.UnboundAction != "scrm_TakeReply"))
            yield break;
        var report = Flow.Actions.FirstOrDefault(a => a.UnboundAction == "scrm_ReportReplyOutcome");
        foreach (var send in Flow.Actions.Where(a => a.Type == "Http"))
        {
            if (report == null || !send.Ancestors().Any(scope => RunsWhatever(report, scope)))
                yield return $"Nothing reports what became of a reply after {send.Name}.";
            if (send.Json["inputs"]!["retryPolicy"]!["type"].Text() != "none")
                yield return $"{send.Name} may send a reply twice: its retry policy has to be none.";
        }
    }

    /// <summary>Whether an action runs after another one whatever its outcome, be it by way of actions between them.</summary>
    private bool RunsWhatever(FlowAction action, FlowAction other) => action.RunAfter.Any(after =>
        Any.All(after.Value.Contains) && (after.Key == other.Name || (Flow.Find(after.Key) is { } between && RunsWhatever(between, other))));

    private static IEnumerable<string> Secured(FlowAction action) =>
        (((action.Json["runtimeConfiguration"] as JsonObject)?["secureData"] as JsonObject)?["properties"] as JsonArray ?? []).Select(p => p.Text());

    private static int? Concurrent(FlowAction action, string what) =>
        (int?)((action.Json["runtimeConfiguration"] as JsonObject)?["concurrency"] as JsonObject)?[what];

    [GeneratedRegex(@"https?://|\bwww\.|[\w.]+@(?!OData\.)[\w-]+\.[a-z]{2,}\b|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|\.(com|net|org|io)\b|@thread\.", RegexOptions.IgnoreCase)]
    private static partial Regex Literal();
}
