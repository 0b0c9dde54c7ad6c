using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>Whether the platform can run a step at the event for which it is registered.</summary>
internal static class StepRules
{
    public static void Check(RuleContext solution)
    {
        foreach (var step in solution.Content.Steps)
        {
            CheckMessage(solution, step);
            CheckMode(solution.Log, step);
            CheckTable(solution, step);
            CheckFilter(solution, step);
        }
        CheckDuplicates(solution);
    }

    private static void CheckMessage(RuleContext solution, XElement step)
    {
        var name = step.Element("SdkMessageName")?.Value;
        var id = step.Element("SdkMessageId")?.Value;
        if (name == null && id == null)
            solution.Log.Error("STEP-MSG", step, $"The step \"{StepXml.Name(step)}\" names no message.");
        else if (name != null && !PlatformMessages.IsKnown(name) && !IsCustomApi(solution, name))
            solution.Log.Error("STEP-MSG", step, $"The step \"{StepXml.Name(step)}\" waits for {name}, which is no message of the platform and no custom API of the solution.");
        else if (name == null && PlatformMessages.NameOf(id).Length == 0)
            solution.Log.Error("STEP-MSG", step, $"The step \"{StepXml.Name(step)}\" waits for the message {id}, which other organizations may not have under this id; name a custom API's message by SdkMessageName.");
    }

    private static bool IsCustomApi(RuleContext solution, string name) =>
        solution.Content.CustomApis.Any(api => api.Attribute("uniquename")?.Value == name);

    private static void CheckMode(FindingLog log, XElement step)
    {
        var stage = StepXml.Stage(step);
        if (stage is not (StepXml.PreValidation or StepXml.PreOperation or StepXml.PostOperation))
            log.Error("STEP-STAGE", step, $"The step \"{StepXml.Name(step)}\" has stage {step.Element("Stage")?.Value}; steps run at 10, 20 or 40.");
        if (StepXml.IsAsync(step) && stage != StepXml.PostOperation)
            log.Error("STEP-ASYNC", step, $"The step \"{StepXml.Name(step)}\" is asynchronous at stage {stage}; only stage 40 can be.");
        if (!StepXml.IsAsync(step) && step.Element("AsyncAutoDelete")?.Value == "1")
            log.Error("STEP-AAD", step, $"The step \"{StepXml.Name(step)}\" deletes its job when done (AsyncAutoDelete), but it is synchronous and has no job.");
    }

    private static void CheckTable(RuleContext solution, XElement step)
    {
        var table = StepXml.Table(step);
        if (table.Length == 0)
            return;
        if (table.Any(char.IsUpper))
            solution.Log.Error("STEP-FILTER", step, $"The step \"{StepXml.Name(step)}\" names the table {table}; a step names the logical name, {table.ToLowerInvariant()}.");
        else if (solution.Tables.Lacks(table))
            solution.Log.Error("STEP-FILTER", step, $"The step \"{StepXml.Name(step)}\" is on the table {table}, which neither the platform nor the solution has.");
    }

    private static void CheckFilter(RuleContext solution, XElement step)
    {
        var filter = StepXml.Filter(step);
        if (StepXml.Message(step) == "Update" && filter.Count == 0)
            solution.Log.Warning("STEP-NOFILTER", step, $"The step \"{StepXml.Name(step)}\" runs on every update of {StepXml.Table(step)}; name the columns that matter in FilteringAttributes.");
        ColumnLists.Check(solution, "STEP-FILTER", step, StepXml.Table(step), filter, $"The step \"{StepXml.Name(step)}\" filters on");
    }

    private static void CheckDuplicates(RuleContext solution)
    {
        var seen = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var step in solution.Content.Steps)
        {
            var key = string.Join('|', step.Element("PluginTypeId")?.Value, step.Element("SdkMessageId")?.Value, step.Element("SdkMessageName")?.Value, StepXml.Table(step), StepXml.Stage(step), step.Element("Mode")?.Value);
            if (!seen.TryAdd(key, step))
                solution.Log.Error("STEP-DUP", step, $"The step \"{StepXml.Name(step)}\" runs the same type at the same event as \"{StepXml.Name(seen[key])}\", so it would run twice.");
        }
    }
}
