using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using SocialCrm.Solution.Flows;

namespace SocialCrm.Plugins.Tests.Flows;

/// <summary>One run of a flow: the actions in their order, the connectors as a test has them.</summary>
/// <remarks>
/// A scope's outcome is that of its last actions, or, <paramref name="strict"/>, Failed as soon as anything in it failed: the documents can be read both ways,
/// so flows have to work both ways.
/// </remarks>
internal sealed class FlowRun(FlowDefinition flow, FlowValues values, FlowConnectors connectors, bool strict)
{
    /// <summary>The answers given; the platform takes one.</summary>
    public List<FlowAnswer> Answers { get; } = [];

    /// <summary>How often each action ran.</summary>
    public Dictionary<string, int> Runs { get; } = new(StringComparer.Ordinal);

    /// <summary>Why the run ended as failed; null when it succeeded.</summary>
    public string? Failure { get; private set; }

    public string StatusOf(string action) => values.Results[action].Status;

    public FlowRun Start()
    {
        try
        {
            Failure = RunAll(null, Under(null)).Status == "Failed" ? "The run failed unnoticed." : null;
        }
        catch (FlowTerminated terminated)
        {
            Failure = terminated.Message;
        }
        return this;
    }

    private List<FlowAction> Under(FlowAction? parent, JsonNode? branch = null) =>
        [.. flow.Actions.Where(action => Equals(action.Parent, parent) && (branch == null || ReferenceEquals(action.Json.Parent, branch)))];

    private FlowResult RunAll(string? container, List<FlowAction> actions)
    {
        if (container != null)
            values.Children[container] = [.. actions.Select(action => action.Name)];
        foreach (var action in actions)
            values.Results.Remove(action.Name);
        var waiting = new List<FlowAction>(actions);
        while (waiting.FirstOrDefault(action => action.RunAfter.Keys.All(values.Results.ContainsKey)) is { } next)
        {
            waiting.Remove(next);
            var isOn = next.RunAfter.All(after => after.Value.Contains(values.Results[after.Key].Status));
            values.Results[next.Name] = isOn ? Run(next) : FlowResult.Skipped;
            if (!isOn)
                SkipInner(next);
        }
        waiting.ShouldBeEmpty();
        return actions.Any(action => Ends(action, actions) && IsBad(action, actions)) || (strict && actions.Any(action => values.Results[action.Name].IsBad))
            ? new FlowResult("Failed", Error: "An action failed.")
            : FlowResult.Succeeded;
    }

    private static bool Ends(FlowAction action, List<FlowAction> all) => !all.Any(other => other.RunAfter.ContainsKey(action.Name));

    /// <summary>Of an action that was skipped, those before it count.</summary>
    private bool IsBad(FlowAction action, List<FlowAction> all) => values.Results[action.Name].Status == "Skipped"
        ? action.RunAfter.Keys.Any(name => IsBad(all.Single(other => other.Name == name), all))
        : values.Results[action.Name].IsBad;

    private void SkipInner(FlowAction action)
    {
        foreach (var inner in flow.Actions.Where(other => other.Ancestors().Contains(action)))
            values.Results[inner.Name] = FlowResult.Skipped;
    }

    private FlowResult Run(FlowAction action)
    {
        Runs[action.Name] = Runs.GetValueOrDefault(action.Name) + 1;
        try
        {
            return RunByType(action);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return new FlowResult("Failed", Error: wrong.Message);
        }
    }

    private FlowResult RunByType(FlowAction action) => action.Type switch
    {
        "Scope" => RunAll(action.Name, Under(action)),
        "If" => RunIf(action),
        "Switch" => RunSwitch(action),
        "Until" => RunUntil(action),
        "Foreach" => RunForeach(action),
        "Compose" => new FlowResult("Succeeded", values.Of(action.Json["inputs"])),
        "Select" => new FlowResult("Succeeded", Items(action, "select", keepsWhole: false)),
        "Query" => new FlowResult("Succeeded", Items(action, "where", keepsWhole: true)),
        "Response" => Answer(action),
        "Terminate" => throw new FlowTerminated(FlowFunctions.Text(values.Of(action.Json["inputs"]!["runError"]!["message"]))),
        "OpenApiConnection" or "Http" => Call(action),
        _ => throw new NotSupportedException($"Actions of the type {action.Type} are not known here."),
    };

    private FlowResult RunIf(FlowAction action)
    {
        var branch = IsTrue(action.Json["expression"]) ? action.Json["actions"] : action.Json["else"]?["actions"];
        return RunBranch(action, branch);
    }

    private FlowResult RunSwitch(FlowAction action)
    {
        var value = FlowFunctions.Text(values.Of(action.Json["expression"]));
        var taken = action.Json["cases"]!.AsObject().Select(entry => entry.Value!).FirstOrDefault(entry => FlowFunctions.Text(entry["case"]) == value);
        return RunBranch(action, (taken ?? action.Json["default"])?["actions"]);
    }

    private FlowResult RunBranch(FlowAction action, JsonNode? branch)
    {
        SkipInner(action);
        return branch is JsonObject { Count: > 0 } ? RunAll(action.Name, Under(action, branch)) : FlowResult.Succeeded;
    }

    private FlowResult RunUntil(FlowAction action)
    {
        var last = FlowResult.Succeeded;
        for (var round = 0; round < (int)action.Json["limit"]!["count"]!; round++)
        {
            last = RunAll(action.Name, Under(action));
            if (FlowFunctions.IsTrue(values.Of(action.Json["expression"])))
                break;
        }
        return last;
    }

    private FlowResult RunForeach(FlowAction action)
    {
        var outcomes = values.Of(action.Json["foreach"])!.AsArray().Select(item => values.ForItem(action.Name, item, () => RunAll(action.Name, Under(action)))).ToList();
        return outcomes.FirstOrDefault(outcome => outcome.IsBad) ?? FlowResult.Succeeded;
    }

    private JsonArray Items(FlowAction action, string what, bool keepsWhole)
    {
        var inputs = action.Json["inputs"]!;
        var each = values.Of(inputs["from"])!.AsArray().Select(item => (Item: item, Value: values.ForItem("", item, () => values.Of(inputs[what]))));
        return new JsonArray([.. keepsWhole
            ? each.Where(entry => FlowFunctions.IsTrue(entry.Value)).Select(entry => FlowFunctions.Copy(entry.Item))
            : each.Select(entry => FlowFunctions.Copy(entry.Value))]);
    }

    private FlowResult Answer(FlowAction action)
    {
        if (Answers.Count > 0)
            return new FlowResult("Failed", Error: "The request was answered already.");
        var inputs = values.Of(action.Json["inputs"])!;
        Answers.Add(new FlowAnswer((int)inputs["statusCode"]!, inputs["headers"]!, inputs["body"]!));
        return FlowResult.Succeeded;
    }

    private FlowResult Call(FlowAction action)
    {
        var inputs = values.Of(action.Json["inputs"])!.AsObject();
        var tries = 1 + ((int?)inputs["retryPolicy"]!["count"] ?? 0);
        var reply = FlowReply.TimedOut;
        for (var number = 0; number < tries && (number == 0 || reply.IsPassing); number++)
            reply = connectors.Call(action, inputs);
        var outputs = reply.Status is { } status ? new JsonObject { ["statusCode"] = status, ["body"] = reply.Body?.DeepClone() } : null;
        return new FlowResult(reply.Outcome, outputs, reply.Outcome == "Succeeded" ? null : reply.Body?["error"]?["message"]?.ToString() ?? reply.Outcome);
    }

    /// <summary>A condition is an expression, or operators as fields of an object.</summary>
    private bool IsTrue(JsonNode? condition) => condition is JsonObject fields
        ? fields.All(field => field.Key switch
        {
            "and" => field.Value!.AsArray().All(IsTrue),
            "or" => field.Value!.AsArray().Any(IsTrue),
            "not" => !IsTrue(field.Value),
            _ => FlowFunctions.IsTrue(FlowFunctions.Call(field.Key.ToLowerInvariant(), [.. field.Value!.AsArray().Select(values.Of)])),
        })
        : FlowFunctions.IsTrue(values.Of(condition));
}
