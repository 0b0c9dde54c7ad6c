using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>Turns a filter into a test of results. Groups without conditions are ignored, also under "or".</summary>
/// <param name="conditions">Binds single conditions.</param>
/// <param name="visible">The occurrences that conditions may speak of.</param>
internal sealed class FilterBinder(ConditionBinder conditions, IReadOnlyList<Source> visible)
{
    /// <exception cref="System.ServiceModel.FaultException{T}">A condition names a column or an occurrence that is not there.</exception>
    public BoundFilter Bind(FilterDefinition filter, Source own) => BindGroup(filter, own) ?? BoundFilter.Everything;

    private BoundFilter? BindGroup(FilterDefinition filter, Source own)
    {
        var parts = filter.Conditions.Select(condition => BindCondition(condition, own))
            .Concat(filter.Groups.Select(group => BindGroup(group, own)).OfType<BoundFilter>())
            .ToList();
        return parts switch
        {
            [] => null,
            [var only] => only,
            _ => filter.Operator is LogicalOperator.And ? All(parts) : Any(parts),
        };
    }

    private BoundFilter BindCondition(ConditionDefinition definition, Source own)
    {
        var source = definition.Source is null ? own : Named(definition.Source);
        var column = source.Table.Column(definition.Column);
        var condition = new BoundCondition(source.Slot, column, conditions.Bind(definition, column));
        return new BoundFilter(condition.Holds, [condition]);
    }

    private static BoundFilter All(List<BoundFilter> parts)
    {
        var tests = parts.Select(part => part.Holds).ToArray();
        return new BoundFilter(rows => Array.TrueForAll(tests, test => test(rows)), [.. parts.SelectMany(part => part.Required)])
        {
            Branches = parts.Select(part => part.Branches).FirstOrDefault(branches => !branches.IsDefaultOrEmpty, []),
        };
    }

    private static BoundFilter Any(List<BoundFilter> parts)
    {
        var tests = parts.Select(part => part.Holds).ToArray();
        return new BoundFilter(rows => Array.Exists(tests, test => test(rows)), []) { Branches = [.. parts] };
    }

    private Source Named(string name) =>
        visible.FirstOrDefault(source => source.Alias == name)
        ?? visible.FirstOrDefault(source => source.Table.Name == name)
        ?? throw Fault.Of(ErrorCodes.QueryBuilderNoAlias, $"No alias or table '{name}' for the given entity in the condition was found.");
}
