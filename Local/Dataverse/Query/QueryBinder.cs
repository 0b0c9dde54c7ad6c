using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>Finds every name of a query in the catalogue; what is not there is refused by name.</summary>
internal sealed class QueryBinder
{
    private readonly QueryDefinition _query;
    private readonly Catalogue _catalogue;
    private readonly ConditionBinder _conditions;
    private readonly QueryContext _context;
    private readonly List<Source> _sources = [];

    private QueryBinder(QueryDefinition query, Snapshot snapshot, QueryContext context)
    {
        _query = query;
        _catalogue = snapshot.Catalogue;
        _context = context;
        _conditions = new ConditionBinder(snapshot, context);
    }

    /// <exception cref="System.ServiceModel.FaultException{T}">Something in the query is not known, not supported or does not fit.</exception>
    public static BoundQuery Bind(QueryDefinition query, Snapshot snapshot, QueryContext context) =>
        new QueryBinder(query, snapshot, context).Bind();

    private BoundQuery Bind()
    {
        var root = new Source(0, Table(_query.Root.Table), _query.Root.Alias);
        root = root with { Readable = _context.Readable(root.Table) };
        _sources.Add(root);
        root = root with { Links = [.. _query.Root.Links.Select(link => BindLink(link, root, [root]))] };
        var filter = new FilterBinder(_conditions, _sources).Bind(_query.Root.Filter, root);
        var definitions = Flatten(_query.Root).ToList();
        return new BoundQuery(_query, root with { Filter = filter }, _sources.Count)
        {
            Columns = Unique([.. definitions.Zip(_sources).SelectMany(pair => Columns(pair.First, pair.Second))]),
            Orders = _query.Aggregate ? [] : [.. definitions.Zip(_sources).SelectMany(pair => Orders(pair.First, pair.Second))],
            FiltersRootOnly = !Mentions(_query.Root.Filter),
        };
    }

    private Source BindLink(SourceDefinition link, Source parent, ImmutableArray<Source> above)
    {
        if (link.Join is not (JoinOperator.Inner or JoinOperator.LeftOuter or JoinOperator.Natural))
            throw Fault.Unsupported(ErrorCodes.QueryBuilderInvalidJoinOperator, $"JoinOperator.{link.Join}");
        var slot = _sources.Count;
        var table = Table(link.Table);
        var source = new Source(slot, table, link.Alias ?? table.Name + slot.ToString(CultureInfo.InvariantCulture))
        {
            ParentSlot = parent.Slot,
            ParentColumn = parent.Table.Column(link.ParentColumn ?? ""),
            OwnColumn = table.Column(link.OwnColumn ?? ""),
            Outer = link.Join is JoinOperator.LeftOuter,
            Readable = _context.Readable(table),
        };
        CheckTypes(source.ParentColumn, source.OwnColumn);
        _sources.Add(source);
        ImmutableArray<Source> visible = [source, .. above];
        return source with
        {
            Filter = new FilterBinder(_conditions, visible).Bind(link.Filter, source),
            Links = [.. link.Links.Select(child => BindLink(child, source, visible))],
        };
    }

    /// <summary>The parties of an activity are stored in it, not as rows, so a query of them would wrongly find none.</summary>
    private TableSchema Table(string name) => name == "activityparty"
        ? throw Fault.Unsupported(ErrorCodes.SdkEntityDoesNotSupportMessage, "A query of activityparty")
        : _catalogue.Table(name);

    private static void CheckTypes(ColumnSchema left, ColumnSchema right)
    {
        if (Comparable(left) != Comparable(right))
            throw Fault.Of(ErrorCodes.QueryBuilderLinkAttributesTypeMismatch, $"Data Types don't match for the link-entity join attributes '{left.Name}', '{right.Name}'.");
    }

    private static ColumnType Comparable(ColumnSchema column) => column.Type switch
    {
        ColumnType.Memo or ColumnType.TableName => ColumnType.Text,
        ColumnType.Lookup => ColumnType.UniqueId,
        ColumnType.State or ColumnType.Status => ColumnType.Choice,
        ColumnType.BigInt or ColumnType.DecimalNumber or ColumnType.FloatingNumber or ColumnType.Money => ColumnType.Whole,
        var type => type,
    };

    private static IEnumerable<SourceDefinition> Flatten(SourceDefinition source) => source.Links.SelectMany(Flatten).Prepend(source);

    private IEnumerable<OutputColumn> Columns(SourceDefinition definition, Source source)
    {
        var columns = definition.AllColumns
            ? source.Table.Columns.Keys.Select(name => new ColumnDefinition(name))
            : definition.Columns.DistinctBy(column => (column.Name, column.Alias));
        foreach (var column in columns)
            yield return new OutputColumn(source, source.Table.Column(column.Name), Key(column, source), source.Slot > 0 || column.Alias is not null, column);
        if (source.Slot == 0 && !_query.Distinct && !_query.Aggregate && !definition.AllColumns && !definition.Columns.Any(column => column.Name == source.Table.PrimaryId))
            yield return new OutputColumn(source, source.Table.Column(source.Table.PrimaryId), source.Table.PrimaryId, false, new ColumnDefinition(source.Table.PrimaryId));
    }

    private static string Key(ColumnDefinition column, Source source) =>
        column.Alias ?? (source.Slot == 0 ? column.Name : $"{source.Alias}.{column.Name}");

    private static ImmutableArray<OutputColumn> Unique(ImmutableArray<OutputColumn> columns)
    {
        if (columns.GroupBy(column => column.Key).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Fault.Of(ErrorCodes.QueryBuilderDuplicateAlias, $"FetchXML should have unique aliases: '{twice.Key}' is there twice.");
        return columns;
    }

    private IEnumerable<BoundOrder> Orders(SourceDefinition definition, Source source) => definition.Orders.Select(order =>
    {
        if (order.Column is null)
            throw Fault.Of(ErrorCodes.QueryBuilderAttributeNotFound, "An attribute is required for an order clause for a non-aggregate Query.");
        var ordered = order.Source is null ? source : _sources.FirstOrDefault(one => one.Alias == order.Source) ?? throw NoOrderSource(order.Source);
        return new BoundOrder(ordered, ordered.Table.Column(order.Column), order.Descending);
    });

    private static FaultException<OrganizationServiceFault> NoOrderSource(string name) =>
        Fault.Of(ErrorCodes.QueryBuilderNoAlias, $"The order names '{name}', which is no alias of the query.");

    private static bool Mentions(FilterDefinition filter) =>
        filter.Conditions.Any(condition => condition.Source is not null) || filter.Groups.Any(Mentions);
}
