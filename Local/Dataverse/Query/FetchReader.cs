using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.ServiceModel;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>Reads FetchXML. Every element and attribute is either understood or refused by name.</summary>
internal static class FetchReader
{
    /// <exception cref="System.ServiceModel.FaultException{T}">The text is no FetchXML, or has an element, attribute or value that is not supported.</exception>
    public static QueryDefinition Read(string? fetch)
    {
        var root = Parse(fetch);
        var attributes = new FetchAttributes(root, "distinct", "top", "count", "page", "paging-cookie", "returntotalrecordcount", "aggregate", "useraworderby");
        attributes.Ignore("version", "mapping", "output-format", "no-lock", "latematerialize", "options");
        var entity = Children(root, "entity").SingleOrDefault()
            ?? throw Fault.Of(ErrorCodes.QueryBuilderDeserializeInvalidNode, "FetchXML has one entity element below fetch.");
        return new QueryDefinition
        {
            Root = Entity(entity),
            Distinct = attributes.Flag("distinct"),
            Aggregate = attributes.Flag("aggregate"),
            RawOrder = attributes.Flag("useraworderby"),
            Top = attributes.Number("top"),
            PageSize = attributes.Number("count") ?? 0,
            PageNumber = attributes.Number("page") ?? 0,
            PagingCookie = attributes.Text("paging-cookie"),
            CountTotal = attributes.Flag("returntotalrecordcount"),
        };
    }

    private static XElement Parse(string? fetch)
    {
        try
        {
            var root = XElement.Parse(fetch ?? "");
            return root.Name == "fetch" ? root : throw InvalidNode(root);
        }
        catch (XmlException error)
        {
            throw Fault.Of(ErrorCodes.QueryBuilderDeserializeInvalidNode, $"The FetchXML is not well-formed: {error.Message}");
        }
    }

    private static SourceDefinition Entity(XElement element)
    {
        var attributes = new FetchAttributes(element, "name");
        return Content(element, new SourceDefinition { Table = attributes.Required("name") });
    }

    private static SourceDefinition Link(XElement element)
    {
        var attributes = new FetchAttributes(element, "name", "from", "to", "alias", "link-type");
        attributes.Ignore("visible", "intersect", "enableprefiltering", "prefilterparametername");
        return Content(element, new SourceDefinition
        {
            Table = attributes.Required("name"),
            OwnColumn = attributes.Required("from"),
            ParentColumn = attributes.Required("to"),
            Alias = attributes.Text("alias"),
            Join = JoinOf(attributes.Text("link-type")),
        });
    }

    private static JoinOperator JoinOf(string? type) => type switch
    {
        null or "inner" => JoinOperator.Inner,
        "outer" => JoinOperator.LeftOuter,
        "natural" => JoinOperator.Natural,
        _ => throw Fault.Unsupported(ErrorCodes.QueryBuilderInvalidJoinOperator, $"link-type '{type}'"),
    };

    private static SourceDefinition Content(XElement element, SourceDefinition source)
    {
        var children = Children(element, "attribute", "all-attributes", "no-attrs", "order", "filter", "link-entity").ToLookup(child => child.Name.LocalName);
        return source with
        {
            AllColumns = children["all-attributes"].Any(),
            Columns = [.. children["attribute"].Select(Column)],
            Orders = [.. children["order"].Select(Order)],
            Filter = new FilterDefinition(LogicalOperator.And, [], [.. children["filter"].Select(Filter)]),
            Links = [.. children["link-entity"].Select(Link)],
        };
    }

    private static ColumnDefinition Column(XElement element)
    {
        var attributes = new FetchAttributes(element, "name", "alias", "aggregate", "groupby", "dategrouping", "distinct");
        return new ColumnDefinition(attributes.Required("name"))
        {
            Alias = attributes.Text("alias"),
            Aggregate = attributes.Text("aggregate"),
            GroupBy = attributes.Flag("groupby"),
            DateGrouping = attributes.Text("dategrouping"),
            Distinct = attributes.Flag("distinct"),
        };
    }

    private static OrderDefinition Order(XElement element)
    {
        var attributes = new FetchAttributes(element, "attribute", "alias", "descending", "entityname");
        return new OrderDefinition(attributes.Text("entityname"), attributes.Text("attribute"), attributes.Text("alias"), attributes.Flag("descending"));
    }

    private static FilterDefinition Filter(XElement element)
    {
        var attributes = new FetchAttributes(element, "type");
        attributes.Ignore("hint", "isquickfindfields");
        var children = Children(element, "condition", "filter").ToLookup(child => child.Name.LocalName);
        return new FilterDefinition(OperatorOf(attributes.Text("type")), [.. children["condition"].Select(Condition)], [.. children["filter"].Select(Filter)]);
    }

    private static LogicalOperator OperatorOf(string? type) => type switch
    {
        null or "and" => LogicalOperator.And,
        "or" => LogicalOperator.Or,
        _ => throw Fault.Of(ErrorCodes.QueryBuilderInvalidFilterType, $"Unsupported filter type '{type}'. Valid values are 'and', or 'or'."),
    };

    private static ConditionDefinition Condition(XElement element)
    {
        var attributes = new FetchAttributes(element, "attribute", "operator", "value", "entityname");
        attributes.Ignore("uiname", "uitype", "uihidden");
        var value = attributes.Text("value");
        ImmutableArray<object?> values = [.. (value is null ? [] : new[] { value }), .. Children(element, "value").Select(child => child.Value)];
        return new ConditionDefinition(attributes.Text("entityname"), attributes.Required("attribute"), FetchOperators.Of(attributes.Required("operator")), values);
    }

    private static IEnumerable<XElement> Children(XElement parent, params string[] known)
    {
        if (parent.Elements().FirstOrDefault(child => !known.Contains(child.Name.LocalName, StringComparer.Ordinal)) is { } unknown)
            throw InvalidNode(unknown);
        return parent.Elements();
    }

    private static FaultException<OrganizationServiceFault> InvalidNode(XElement element) =>
        Fault.Unsupported(ErrorCodes.QueryBuilderDeserializeInvalidNode, $"The FetchXML element '{element.Name.LocalName}' here");
}
