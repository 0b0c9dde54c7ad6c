using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>Turns a condition into a test of stored values.</summary>
/// <remarks>As in SQL, only "null" is met by a row without a value: "not equal", "not in" and "not like" are not.</remarks>
internal sealed class ConditionBinder(Snapshot snapshot, QueryContext context)
{
    /// <exception cref="System.ServiceModel.FaultException{T}">The operator is not supported, does not suit the column, or has the wrong number or kind of values.</exception>
    public ColumnTest Bind(ConditionDefinition condition, ColumnSchema column)
    {
        CheckValues(condition);
        var values = condition.Values.OfType<object>().ToList();
        if (RelativeDates.ValuesOf(condition.Operator) is not null)
            return Date(condition, column, values.FirstOrDefault());
        return condition.Operator switch
        {
            ConditionOperator.Null => new ColumnTest(stored => stored is null),
            ConditionOperator.NotNull => new ColumnTest(stored => stored is not null) { Ranges = [KeyRange.Any] },
            ConditionOperator.Equal or ConditionOperator.In => OneOf(values.Select(value => Operand.Parse(column, value))),
            ConditionOperator.NotEqual or ConditionOperator.NotIn => NoneOf(values.Select(value => Operand.Parse(column, value))),
            ConditionOperator.GreaterThan or ConditionOperator.GreaterEqual or ConditionOperator.LessThan or ConditionOperator.LessEqual
                => Compared(condition.Operator, Operand.Parse(column, values[0])),
            ConditionOperator.Between => Between(Operand.Parse(column, values[0]), Operand.Parse(column, values[1])),
            ConditionOperator.NotBetween => NotBetween(Operand.Parse(column, values[0]), Operand.Parse(column, values[1])),
            ConditionOperator.ContainValues or ConditionOperator.DoesNotContainValues => Containing(condition, column, values),
            _ => TextPattern(condition, column, values) ?? OfCaller(condition, column) ?? throw Unsupported(condition),
        };
    }

    private static void CheckValues(ConditionDefinition condition)
    {
        var (fewest, most) = ValuesOf(condition.Operator);
        if (condition.Values.Length < fewest || condition.Values.Length > most)
            throw Fault.Of(
                ErrorCodes.QueryBuilderBadCondition,
                string.Create(CultureInfo.InvariantCulture, $"The ConditionOperator.{condition.Operator} requires {fewest} value/s, not {condition.Values.Length}.Parameter Name: {condition.Column}"));
        if (condition.Values.Contains(null))
            throw Fault.Of(ErrorCodes.QueryBuilderBadCondition, $"The value passed for ConditionOperator.{condition.Operator} is null. Use ConditionOperator.Null to find rows without a value in '{condition.Column}'.");
    }

    private static (int Fewest, int Most) ValuesOf(ConditionOperator comparison) => comparison switch
    {
        ConditionOperator.In or ConditionOperator.NotIn or ConditionOperator.ContainValues or ConditionOperator.DoesNotContainValues => (1, int.MaxValue),
        ConditionOperator.Between or ConditionOperator.NotBetween => (2, 2),
        ConditionOperator.Null or ConditionOperator.NotNull => (0, 0),
        ConditionOperator.EqualUserId or ConditionOperator.NotEqualUserId or ConditionOperator.EqualBusinessId or ConditionOperator.NotEqualBusinessId => (0, 0),
        ConditionOperator.EqualUserTeams or ConditionOperator.EqualUserOrUserTeams => (0, 0),
        _ when RelativeDates.ValuesOf(comparison) is { } count => (count, count),
        >= ConditionOperator.Equal and <= ConditionOperator.NotLike => (1, 1),
        >= ConditionOperator.BeginsWith and <= ConditionOperator.DoesNotEndWith => (1, 1),
        _ => throw Unsupported(comparison),
    };

    private static ColumnTest OneOf(IEnumerable<object> operands)
    {
        var values = operands.ToHashSet(Operand.Equality).ToList();
        var ranges = values.Select(KeyRange.Of).OfType<KeyRange>().ToList();
        Func<object, bool> holds = values.Count == 1
            ? value => Operand.Equality.Equals(value, values[0])
            : values.ToHashSet(Operand.Equality).Contains;
        return ColumnTest.On(holds) with
        {
            Values = values,
            Ranges = ranges.Count == values.Count ? ranges : null,
        };
    }

    private static ColumnTest NoneOf(IEnumerable<object> operands)
    {
        var values = operands.ToHashSet(Operand.Equality);
        return ColumnTest.On(value => !values.Contains(value));
    }

    private static ColumnTest Compared(ConditionOperator comparison, object operand)
    {
        var key = ColumnIndex.KeyOf(operand);
        return comparison switch
        {
            ConditionOperator.GreaterThan => ColumnTest.On(value => Operand.Compare(value, operand) > 0) with { Ranges = key is { } above ? [new KeyRange(above + 1, UInt128.MaxValue)] : null },
            ConditionOperator.GreaterEqual => ColumnTest.On(value => Operand.Compare(value, operand) >= 0) with { Ranges = key is { } from ? [new KeyRange(from, UInt128.MaxValue)] : null },
            ConditionOperator.LessThan => ColumnTest.On(value => Operand.Compare(value, operand) < 0) with { Ranges = key is { } below && below > 0 ? [new KeyRange(0, below - 1)] : null },
            _ => ColumnTest.On(value => Operand.Compare(value, operand) <= 0) with { Ranges = key is { } to ? [new KeyRange(0, to)] : null },
        };
    }

    private static ColumnTest Between(object low, object high) =>
        ColumnTest.On(value => Operand.Compare(value, low) >= 0 && Operand.Compare(value, high) <= 0) with
        {
            Ranges = ColumnIndex.KeyOf(low) is { } from && ColumnIndex.KeyOf(high) is { } to ? [new KeyRange(from, to)] : null,
        };

    private static ColumnTest NotBetween(object low, object high) =>
        ColumnTest.On(value => Operand.Compare(value, low) < 0 || Operand.Compare(value, high) > 0);

    private ColumnTest Date(ConditionDefinition condition, ColumnSchema column, object? value)
    {
        if (column.Type is not ColumnType.DateTime)
            throw Unsuited(condition, column);
        var span = new RelativeDates(column, context).Of(condition.Operator, value);
        return condition.Operator is ConditionOperator.NotOn
            ? ColumnTest.On(moment => !span.Contains((DateTime)moment))
            : ColumnTest.On(moment => span.Contains((DateTime)moment)) with { Ranges = [KeyRange.Of(span)] };
    }

    private static ColumnTest? TextPattern(ConditionDefinition condition, ColumnSchema column, List<object> values)
    {
        if (condition.Operator is not (ConditionOperator.Like or ConditionOperator.NotLike or (>= ConditionOperator.BeginsWith and <= ConditionOperator.DoesNotEndWith)))
            return null;
        if (!column.IsText)
            throw Unsuited(condition, column);
        var text = (string)Operand.Parse(column, values[0]);
        var pattern = new LikePattern(condition.Operator switch
        {
            ConditionOperator.BeginsWith or ConditionOperator.DoesNotBeginWith => text + "%",
            ConditionOperator.EndsWith or ConditionOperator.DoesNotEndWith => "%" + text,
            _ => text,
        });
        return condition.Operator is ConditionOperator.NotLike or ConditionOperator.DoesNotBeginWith or ConditionOperator.DoesNotEndWith
            ? ColumnTest.On(value => !pattern.Matches((string)value))
            : ColumnTest.On(value => pattern.Matches((string)value));
    }

    private ColumnTest? OfCaller(ConditionDefinition condition, ColumnSchema column)
    {
        if (column.Type is not (ColumnType.Lookup or ColumnType.UniqueId))
            throw Unsuited(condition, column);
        return condition.Operator switch
        {
            ConditionOperator.EqualUserId => OneOf([context.UserId]),
            ConditionOperator.NotEqualUserId => NoneOf([context.UserId]),
            ConditionOperator.EqualBusinessId => OneOf([context.BusinessUnitId]),
            ConditionOperator.NotEqualBusinessId => NoneOf([context.BusinessUnitId]),
            ConditionOperator.EqualUserTeams => OneOf(Teams()),
            ConditionOperator.EqualUserOrUserTeams => OneOf([context.UserId, .. Teams()]),
            _ => null,
        };
    }

    private IEnumerable<object> Teams() =>
        from member in snapshot.Rows("teammembership").All
        where context.UserId.Equals(member["systemuserid"])
        orderby member.Sequence
        select member["teamid"]!;

    private static ColumnTest Containing(ConditionDefinition condition, ColumnSchema column, List<object> values)
    {
        if (column.Type is not ColumnType.Choices)
            throw Unsuited(condition, column);
        var wanted = values.Select(value => (int)Operand.Parse(column, value)).ToHashSet();
        var containing = condition.Operator is ConditionOperator.ContainValues;
        return new ColumnTest(stored => stored is OptionSetValueCollection options && options.Any(option => wanted.Contains(option.Value)) == containing);
    }

    private static FaultException<OrganizationServiceFault> Unsuited(ConditionDefinition condition, ColumnSchema column) => Fault.Of(
        ErrorCodes.QueryBuilderInvalidConditionOperator,
        $"The ConditionOperator.{condition.Operator} is not valid for '{column.Name}', which is a {column.Type} column.");

    private static FaultException<OrganizationServiceFault> Unsupported(ConditionDefinition condition) => Unsupported(condition.Operator);

    private static FaultException<OrganizationServiceFault> Unsupported(ConditionOperator comparison) =>
        Fault.Unsupported(ErrorCodes.QueryBuilderInvalidConditionOperator, $"ConditionOperator.{comparison}");
}
