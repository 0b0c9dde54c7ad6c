using System;
using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>Each step runs a plug-in type of this solution.</summary>
internal static class StepTypeRules
{
    private const string PluginTypeCode = "4602";

    public static void Check(RuleContext solution)
    {
        foreach (var step in solution.Content.Steps)
            if (step.Element("EventHandlerTypeCode")?.Value is null or PluginTypeCode)
                CheckType(solution, step);
    }

    private static void CheckType(RuleContext solution, XElement step)
    {
        var id = step.Element("PluginTypeId")?.Value;
        if (!Guid.TryParse(id, out var guid) || !solution.PluginTypes.TryGetValue(guid, out var type))
        {
            solution.Log.Error("STEP-TYPE", step, $"The step \"{StepXml.Name(step)}\" runs the plug-in type {id ?? "(none)"}, which no assembly of the solution has.");
            return;
        }
        var name = step.Element("PluginTypeName")?.Value;
        var expected = type.Attribute("AssemblyQualifiedName")?.Value;
        if (name != expected)
            solution.Log.Error("STEP-TYPENAME", step, $"The step \"{StepXml.Name(step)}\" names the type \"{name}\", but that id belongs to \"{expected}\".");
        if (type.Element("WorkflowActivityGroupName") != null)
            solution.Log.Error("STEP-TYPE", step, $"The step \"{StepXml.Name(step)}\" runs a workflow step; only plug-ins can be registered for an event.");
    }
}
