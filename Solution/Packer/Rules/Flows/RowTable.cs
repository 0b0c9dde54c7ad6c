using System.Linq;
using System.Text.Json.Nodes;
using SocialCrm.Solution.Flows;
using SocialCrm.Solution.Tables;

namespace SocialCrm.Solution.Rules.Flows;

/// <summary>Tells which table an operation of the Dataverse connector, or a value read from one, is about.</summary>
internal static class RowTable
{
    private const string Subscribed = "subscriptionRequest/entityname";

    private static readonly string[] OneRow = ["GetItem", "CreateRecord", "UpdateRecord", "UpdateOnlyRecord", "SubscribeWebhookTrigger"];

    /// <summary>The table that an operation names, and what is known of it; no name when it names none or by an expression.</summary>
    public static (string? Name, Table? Table) Of(FlowContext flow, FlowAction action)
    {
        var subscribed = action.Parameters[Subscribed].Text();
        var name = subscribed.Length > 0 ? subscribed : action.Parameters["entityName"].Text();
        if (name.Length == 0 || name.Contains('@'))
            return default;
        return (name, subscribed.Length > 0 ? flow.Solution.Tables.Find(name) : flow.Solution.Tables.FindSet(name));
    }

    /// <summary>
    /// The operation, its table and the column of <c>body('Get')?['column']</c>, of <c>triggerBody()?['column']</c>, and of an item of rows that
    /// were listed.
    /// </summary>
    public static (FlowAction? Source, Table? Table, string? Column) Read(FlowContext flow, FlowAction action, FlowIndex read)
    {
        if (read is not { Target: FlowCall call, Name: { } key })
            return default;
        var source = call.Function switch
        {
            "body" => OneRowOf(flow.Flow.Find(call.Name ?? "")),
            "triggerbody" => OneRowOf(flow.Flow.Triggers is [var trigger, ..] ? trigger : null),
            "items" => ListedBy(flow, flow.Flow.Find(call.Name ?? "")?.Json["foreach"]),
            "item" => ListedBy(flow, (action.Json["inputs"] as JsonObject)?["from"]),
            _ => null,
        };
        return source != null && Of(flow, source).Table is { } table && RowColumns.Column(key) is { } column ? (source, table, column) : default;
    }

    private static FlowAction? OneRowOf(FlowAction? action) => action != null && OneRow.Contains(action.Operation) ? action : null;

    /// <summary>The operation whose rows a loop or a Select goes over, also when another action filtered them.</summary>
    private static FlowAction? ListedBy(FlowContext flow, JsonNode? rows)
    {
        if (!FlowReferenceRules.TryRead(rows.Text(), out var expression, out _))
            return null;
        if (expression is FlowIndex { Target: FlowCall { Function: "body", Name: { } name }, Name: "value" })
            return flow.Flow.Find(name) is { Operation: "ListRecords" } list ? list : null;
        return expression is FlowCall { Function: "body", Name: { } filtered } && flow.Flow.Find(filtered) is { Type: "Query" } filter
            ? ListedBy(flow, (filter.Json["inputs"] as JsonObject)?["from"])
            : null;
    }
}
