using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>Describes tables and operations in the terms of OData.</summary>
internal sealed class EdmModelBuilder(WebApiModel described)
{
    private readonly EdmModel _model = new();
    private readonly EdmEntityContainer _container = new(WebApiModel.Namespace, "System");
    private readonly Dictionary<string, EdmEntityType> _types = [];
    private readonly Dictionary<string, EdmEntitySet> _sets = [];

    public IEdmModel Build()
    {
        _model.AddElement(_container);
        foreach (var table in described.Sets.Values)
            AddTable(table);
        foreach (var lookup in described.Lookups.Where(one => IsKnown(one.Table) && IsKnown(one.Target)))
            AddNavigation(lookup.Table, lookup.Name, lookup.Target, EdmMultiplicity.ZeroOrOne);
        foreach (var collection in described.Collections.Where(one => IsKnown(one.Table) && IsKnown(one.Rows)))
            AddNavigation(collection.Table, collection.Name, collection.Rows, EdmMultiplicity.Many);
        foreach (var api in described.CustomApis.Values)
            AddAction(api);
        AddWhoAmI();
        return _model;
    }

    private bool IsKnown(TableSchema table) => _types.ContainsKey(table.Name);

    private void AddTable(TableSchema table)
    {
        var type = new EdmEntityType(WebApiModel.Namespace, table.Name);
        var properties = new Dictionary<string, IEdmProperty>();
        foreach (var column in table.Columns.Values.Where(column => column.Type is not ColumnType.PartyList))
            properties[column.Name] = type.AddStructuralProperty(WebApiModel.PropertyOf(column), KindOf(column), isNullable: column.Name != table.PrimaryId);
        type.AddKeys((IEdmStructuralProperty)properties[table.PrimaryId]);
        _model.AddElement(type);
        foreach (var key in table.Keys)
            _model.AddAlternateKeyAnnotation(type, key.Columns.ToDictionary(column => properties[column].Name, column => properties[column]));
        _types[table.Name] = type;
        _sets[table.Name] = _container.AddEntitySet(table.EntitySetName, type);
    }

    private void AddNavigation(TableSchema table, string name, TableSchema target, EdmMultiplicity many)
    {
        if (_types[table.Name].FindProperty(name) is not null)
            return;
        var navigation = _types[table.Name].AddUnidirectionalNavigation(new EdmNavigationPropertyInfo { Name = name, Target = _types[target.Name], TargetMultiplicity = many });
        _sets[table.Name].AddNavigationTarget(navigation, _sets[target.Name]);
    }

    private void AddAction(CustomApi api)
    {
        var answer = new EdmComplexType(WebApiModel.Namespace, api.UniqueName + "Response");
        foreach (var property in api.Properties)
            answer.AddStructuralProperty(property.UniqueName, KindOf(property.Type));
        _model.AddElement(answer);
        var action = new EdmAction(WebApiModel.Namespace, api.UniqueName, new EdmComplexTypeReference(answer, isNullable: true));
        foreach (var parameter in api.Parameters)
            action.AddParameter(parameter.UniqueName, EdmCoreModel.Instance.GetPrimitive(KindOf(parameter.Type), isNullable: parameter.Optional));
        _model.AddElement(action);
        _container.AddActionImport(action);
    }

    private void AddWhoAmI()
    {
        var answer = new EdmComplexType(WebApiModel.Namespace, "WhoAmIResponse");
        foreach (var id in new[] { "BusinessUnitId", "UserId", "OrganizationId" })
            answer.AddStructuralProperty(id, EdmPrimitiveTypeKind.Guid, isNullable: false);
        _model.AddElement(answer);
        var function = new EdmFunction(WebApiModel.Namespace, "WhoAmI", new EdmComplexTypeReference(answer, isNullable: false));
        _model.AddElement(function);
        _container.AddFunctionImport(function);
    }

    private static EdmPrimitiveTypeKind KindOf(ColumnSchema column) => column.Type switch
    {
        ColumnType.Whole or ColumnType.Choice or ColumnType.State or ColumnType.Status => EdmPrimitiveTypeKind.Int32,
        ColumnType.BigInt => EdmPrimitiveTypeKind.Int64,
        ColumnType.DecimalNumber or ColumnType.Money => EdmPrimitiveTypeKind.Decimal,
        ColumnType.FloatingNumber => EdmPrimitiveTypeKind.Double,
        ColumnType.Boolean => EdmPrimitiveTypeKind.Boolean,
        ColumnType.DateTime => column.DateBehavior is DateBehavior.DateOnly ? EdmPrimitiveTypeKind.Date : EdmPrimitiveTypeKind.DateTimeOffset,
        ColumnType.UniqueId or ColumnType.Lookup => EdmPrimitiveTypeKind.Guid,
        _ => EdmPrimitiveTypeKind.String,
    };

    private static EdmPrimitiveTypeKind KindOf(CustomApiType type) => type switch
    {
        CustomApiType.Boolean => EdmPrimitiveTypeKind.Boolean,
        CustomApiType.DateTime => EdmPrimitiveTypeKind.DateTimeOffset,
        CustomApiType.Decimal or CustomApiType.Money => EdmPrimitiveTypeKind.Decimal,
        CustomApiType.Float => EdmPrimitiveTypeKind.Double,
        CustomApiType.Integer or CustomApiType.Picklist => EdmPrimitiveTypeKind.Int32,
        CustomApiType.Guid => EdmPrimitiveTypeKind.Guid,
        _ => EdmPrimitiveTypeKind.String,
    };
}
