using System;
using System.Linq;
using SocialCrm.Solution.Flows;
using SocialCrm.Solution.Tables;

namespace SocialCrm.Solution.Rules.Flows;

/// <summary>Whether the tables and columns that a flow names exist.</summary>
internal static class FlowTableRules
{
    public static void Check(FlowContext flow)
    {
        foreach (var action in flow.Flow.Triggers.Concat(flow.Flow.Actions))
        {
            var (name, table) = RowTable.Of(flow, action);
            if (name == null)
                continue;
            if (table == null)
                Unknown(flow, action, name);
            else
                CheckColumns(flow, action, table);
        }
        foreach (var (action, expression) in flow.Expressions)
            foreach (var read in expression.All().OfType<FlowIndex>())
                if (RowTable.Read(flow, action, read) is ({ } source, { } table, { } column))
                    CheckRead(flow, action, source, table, column);
    }

    private static void Unknown(FlowContext flow, FlowAction action, string name)
    {
        var message = $"{action.Name} names the table {name}, which neither the platform nor the solution has.";
        if (flow.IsOwn(name))
            flow.Error("FLOW-TABLE", message);
        else
            flow.Warning("FLOW-TABLE", message);
    }

    private static void CheckColumns(FlowContext flow, FlowAction action, Table table)
    {
        foreach (var column in RowColumns.Named(action).Distinct(StringComparer.Ordinal))
            CheckColumn(flow, action, table, column);
    }

    private static void CheckRead(FlowContext flow, FlowAction action, FlowAction source, Table table, string column)
    {
        CheckColumn(flow, action, table, column);
        var selected = RowColumns.Selected(source);
        if (selected.Count > 0 && column != table.PrimaryId && !selected.Contains(column))
            flow.Error("FLOW-COL", $"{action.Name} reads the column {column}, which {source.Name} does not select.");
    }

    private static void CheckColumn(FlowContext flow, FlowAction action, Table table, string column)
    {
        if (table.IsComplete && !table.Columns.ContainsKey(column))
            flow.Error("FLOW-COL", $"{action.Name} names the column {column}, which the table {table.LogicalName} does not have.");
    }
}
