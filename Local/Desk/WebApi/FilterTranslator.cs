using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>Puts a filter into the words of a QueryExpression; what it reaches through a lookup becomes a joined table of the query.</summary>
internal sealed partial class FilterTranslator(WebApiModel model, TableSchema table, QueryExpression query)
{
    private readonly Dictionary<string, (string Alias, TableSchema Table, LinkEntity Link)> _joined = new(StringComparer.Ordinal);

    /// <param name="negated">Under an odd number of "not".</param>
    /// <exception cref="WebApiException">The filter uses something that is not supported.</exception>
    public FilterExpression Translate(QueryNode node, bool negated = false) => Plain(node) switch
    {
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Translate(not.Operand, !negated),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } both => Joined(both, negated),
        BinaryOperatorNode comparison => One(Comparison(comparison, negated)),
        SingleValueFunctionCallNode call => One(Pattern(call, negated)),
        InNode among => One(Among(among, negated)),
        SingleValuePropertyAccessNode flag when flag.TypeReference.IsBoolean() => One(Condition(flag, negated ? ConditionOperator.NotEqual : ConditionOperator.Equal, true)),
        var other => throw WebApiException.Unsupported($"A filter with {other.Kind}"),
    };

    /// <summary>The column that a node speaks of, and the table it is in: null is the table of the query.</summary>
    public (string? Alias, ColumnSchema Column) ColumnOf(QueryNode node)
    {
        if (Plain(node) is not SingleValuePropertyAccessNode access)
            throw WebApiException.Unsupported($"{node.Kind} in the place of a column");
        var (alias, owner, _) = Place(access.Source);
        return (alias, owner.Column(WebApiModel.ColumnOf(access.Property.Name)));
    }

    private FilterExpression Joined(BinaryOperatorNode both, bool negated)
    {
        var isAnd = both.OperatorKind is BinaryOperatorKind.And != negated;
        var filter = new FilterExpression(isAnd ? LogicalOperator.And : LogicalOperator.Or);
        filter.AddFilter(Translate(both.Left, negated));
        filter.AddFilter(Translate(both.Right, negated));
        return filter;
    }

    private ConditionExpression Comparison(BinaryOperatorNode node, bool negated)
    {
        var (left, right, kind) = (Plain(node.Left), Plain(node.Right), node.OperatorKind);
        if (left is ConstantNode)
            (left, right, kind) = (right, left, Mirrored(kind));
        if (right is not ConstantNode constant)
            throw WebApiException.Unsupported("A filter that compares two columns");
        if (negated)
            kind = Opposite(kind);
        if (constant.Value is not null)
            return Condition(left, OperatorOf(kind), ValueOf(constant.Value));
        return kind switch
        {
            BinaryOperatorKind.Equal => Condition(left, ConditionOperator.Null),
            BinaryOperatorKind.NotEqual => Condition(left, ConditionOperator.NotNull),
            _ => throw WebApiException.Syntax($"A comparison with null takes eq or ne, not {kind}."),
        };
    }

    private ConditionExpression Pattern(SingleValueFunctionCallNode call, bool negated)
    {
        var arguments = call.Parameters.Select(Plain).ToList();
        if (arguments is not [var column, ConstantNode { Value: string text }])
            throw WebApiException.Unsupported($"The function {call.Name} with these arguments");
        var escaped = Wildcard().Replace(text, "[$0]");
        var pattern = call.Name switch
        {
            "contains" => $"%{escaped}%",
            "startswith" => $"{escaped}%",
            "endswith" => $"%{escaped}",
            _ => throw WebApiException.Unsupported($"The function {call.Name}"),
        };
        return Condition(column, negated ? ConditionOperator.NotLike : ConditionOperator.Like, pattern);
    }

    private ConditionExpression Among(InNode among, bool negated)
    {
        if (among.Right is not CollectionConstantNode collection)
            throw WebApiException.Unsupported("\"in\" with something other than a list of values");
        object[] values = [.. collection.Collection.Select(one => ValueOf(one.Value ?? throw WebApiException.Unsupported("null in a list of values")))];
        return Condition(among.Left, negated ? ConditionOperator.NotIn : ConditionOperator.In, values);
    }

    private ConditionExpression Condition(QueryNode node, ConditionOperator comparison, params object[] values)
    {
        var (alias, column) = ColumnOf(node);
        return alias is null ? new ConditionExpression(column.Name, comparison, values) : new ConditionExpression(alias, column.Name, comparison, values);
    }

    private (string? Alias, TableSchema Table, LinkEntity? Link) Place(SingleValueNode source)
    {
        if (source is ResourceRangeVariableReferenceNode)
            return (null, table, null);
        if (source is not SingleNavigationNode navigation)
            throw WebApiException.Unsupported($"A path with {source.Kind}");
        var above = Place(navigation.Source);
        var path = $"{above.Alias}/{navigation.NavigationProperty.Name}";
        if (!_joined.TryGetValue(path, out var joined))
        {
            joined = Join(above.Table, above.Link, navigation.NavigationProperty.Name);
            _joined[path] = joined;
        }
        return joined;
    }

    /// <summary>An outer join: a row without the other one is still compared, and found by "eq null".</summary>
    private (string Alias, TableSchema Table, LinkEntity Link) Join(TableSchema from, LinkEntity? above, string name)
    {
        var lookup = model.Lookup(from, name) ?? throw WebApiException.Unsupported($"A filter through {name}");
        var link = new LinkEntity(from.Name, lookup.Target.Name, lookup.Column.Name, lookup.Target.PrimaryId, JoinOperator.LeftOuter)
        {
            EntityAlias = string.Create(CultureInfo.InvariantCulture, $"joined{_joined.Count + 1}"),
        };
        (above?.LinkEntities ?? query.LinkEntities).Add(link);
        return (link.EntityAlias, lookup.Target, link);
    }

    private static FilterExpression One(ConditionExpression condition)
    {
        var filter = new FilterExpression(LogicalOperator.And);
        filter.AddCondition(condition);
        return filter;
    }

    private static QueryNode Plain(QueryNode node) => node is ConvertNode convert ? Plain(convert.Source) : node;

    private static object ValueOf(object value) => value switch
    {
        DateTimeOffset moment => moment.UtcDateTime,
        Date day => new DateTime(day.Year, day.Month, day.Day, 0, 0, 0, DateTimeKind.Utc),
        float number => (decimal)number,
        _ => value,
    };

    private static ConditionOperator OperatorOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equal => ConditionOperator.Equal,
        BinaryOperatorKind.NotEqual => ConditionOperator.NotEqual,
        BinaryOperatorKind.GreaterThan => ConditionOperator.GreaterThan,
        BinaryOperatorKind.GreaterThanOrEqual => ConditionOperator.GreaterEqual,
        BinaryOperatorKind.LessThan => ConditionOperator.LessThan,
        BinaryOperatorKind.LessThanOrEqual => ConditionOperator.LessEqual,
        _ => throw WebApiException.Unsupported($"The operator {kind}"),
    };

    private static BinaryOperatorKind Opposite(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equal => BinaryOperatorKind.NotEqual,
        BinaryOperatorKind.NotEqual => BinaryOperatorKind.Equal,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThan,
        _ => kind,
    };

    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        _ => kind,
    };

    [GeneratedRegex(@"[\[%_]")]
    private static partial Regex Wildcard();
}
