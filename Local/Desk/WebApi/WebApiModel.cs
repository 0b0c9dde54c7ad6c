using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>The tables and custom APIs of an organization as the Web API describes them.</summary>
internal sealed class WebApiModel
{
    /// <summary>The namespace of all types.</summary>
    public const string Namespace = "Microsoft.Dynamics.CRM";

    private readonly Dictionary<string, TableSchema> _bySet = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Table, string Name), LookupNavigation> _lookups = [];
    private readonly Dictionary<(string Table, string Name), CollectionNavigation> _collections = [];

    public WebApiModel(Catalogue catalogue, IEnumerable<CustomApi> customApis)
    {
        Catalogue = catalogue;
        CustomApis = customApis.Where(api => api.BoundTable is null).ToDictionary(api => api.UniqueName, StringComparer.Ordinal);
        var names = new NavigationNames(catalogue);
        foreach (var table in catalogue.Tables)
        {
            _bySet.TryAdd(table.EntitySetName, table);
            foreach (var lookup in names.LookupsOf(table))
                _lookups.TryAdd((table.Name, lookup.Name), lookup);
            foreach (var collection in names.CollectionsOf(table))
                _collections.TryAdd((table.Name, collection.Name), collection);
        }
        Edm = new EdmModelBuilder(this).Build();
    }

    public Catalogue Catalogue { get; }

    /// <summary>The model by which addresses are read.</summary>
    public IEdmModel Edm { get; }

    /// <summary>The unbound custom APIs by unique name.</summary>
    public IReadOnlyDictionary<string, CustomApi> CustomApis { get; }

    /// <summary>Tables that have an entity set, by its name.</summary>
    public IReadOnlyDictionary<string, TableSchema> Sets => _bySet;

    public IEnumerable<LookupNavigation> Lookups => _lookups.Values;

    public IEnumerable<CollectionNavigation> Collections => _collections.Values;

    public LookupNavigation? Lookup(TableSchema table, string name) => _lookups.GetValueOrDefault((table.Name, name));

    public CollectionNavigation? Collection(TableSchema table, string name) => _collections.GetValueOrDefault((table.Name, name));

    /// <summary>The name of the lookup for a row of <paramref name="target"/>.</summary>
    public string? NavigationTo(TableSchema table, ColumnSchema column, string target) =>
        Lookups.FirstOrDefault(one => one.Table.Name == table.Name && one.Column.Name == column.Name && one.Target.Name == target)?.Name;

    /// <summary>The name of a column's value: a lookup's id has another name than the lookup.</summary>
    public static string PropertyOf(ColumnSchema column) => column.Type is ColumnType.Lookup ? $"_{column.Name}_value" : column.Name;

    /// <summary>The column behind the name of a value.</summary>
    public static string ColumnOf(string property) =>
        property.StartsWith('_') && property.EndsWith("_value", StringComparison.Ordinal) ? property[1..^"_value".Length] : property;
}
