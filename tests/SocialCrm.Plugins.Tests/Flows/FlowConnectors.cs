using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.ServiceModel;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Solution;
using SocialCrm.Solution.Flows;

namespace SocialCrm.Plugins.Tests.Flows;

/// <summary>Custom APIs as the embedded Dataverse has them; everything else as a test says.</summary>
internal sealed class FlowConnectors(IOrganizationService service)
{
    private static readonly Dictionary<int, int> StatusByCode = new() { [-2147185397] = 400, [-2147220960] = 403, [-2147185406] = 404, [-2147185405] = 503 };

    private readonly Dictionary<string, Func<JsonObject, FlowReply>> _stubs = new(StringComparer.Ordinal);

    /// <summary>What each stubbed action was given, in order.</summary>
    public List<(string Action, JsonObject Inputs)> Calls { get; } = [];

    public FlowConnectors With(string action, Func<JsonObject, FlowReply> reply)
    {
        _stubs[action] = reply;
        return this;
    }

    public FlowReply Call(FlowAction action, JsonObject inputs)
    {
        if (_stubs.TryGetValue(action.Name, out var stub))
        {
            Calls.Add((action.Name, inputs));
            return stub(inputs);
        }
        var given = inputs["parameters"]?.AsObject();
        return action.UnboundAction is { } api && api.StartsWith("scrm_", StringComparison.Ordinal)
            ? Execute(api, given!.Where(p => p.Key.StartsWith("item/", StringComparison.Ordinal)).ToDictionary(p => p.Key[5..], p => p.Value))
            : throw new NotSupportedException($"The test says nothing of {action.Name}.");
    }

    private FlowReply Execute(string api, Dictionary<string, JsonNode?> inputs)
    {
        var request = new OrganizationRequest(api);
        foreach (var (name, value) in inputs.Where(input => input.Value != null))
            request[name] = Value(api, name, value!);
        try
        {
            return new FlowReply(200, Json(service.Execute(request)));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return new FlowReply(StatusByCode.GetValueOrDefault(fault.Detail.ErrorCode, 500), new JsonObject { ["error"] = new JsonObject { ["message"] = fault.Message } });
        }
        catch (TimeoutException)
        {
            return FlowReply.TimedOut;
        }
    }

    /// <summary>What the Web API makes of a JSON value, by the type of the parameter.</summary>
    private static object Value(string api, string name, JsonNode value)
    {
        var file = Path.Combine(BuiltSolution.SourceFolder, "customapis", api, "customapirequestparameters", name, "customapirequestparameter.xml");
        return (int)XElement.Load(file).Element("type")! switch
        {
            0 => value.GetValue<bool>(),
            1 => DateTime.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            7 => (int)decimal.Parse(value.ToJsonString(), CultureInfo.InvariantCulture),
            10 => value.GetValue<string>(),
            12 => Guid.Parse(value.GetValue<string>()),
            var type => throw new NotSupportedException($"{api}.{name} is of the type {type}, which flows do not use yet."),
        };
    }

    private static JsonObject Json(OrganizationResponse response) =>
        new(response.Results.Select(result => KeyValuePair.Create(result.Key, (JsonNode?)(result.Value switch
        {
            null => null,
            DateTime time => FlowFunctions.Time(time),
            Guid id => id.ToString("D"),
            decimal number => number,
            int number => (decimal)number,
            bool truth => truth,
            var other => other.ToString(),
        }))));
}
