using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Copies of request values, so that neither a caller nor a queued job shares an object with the pipeline.</summary>
internal static class Copies
{
    public static ParameterCollection Of(ParameterCollection parameters)
    {
        var copy = new ParameterCollection();
        foreach (var (name, value) in parameters)
            copy[name] = OfValue(value)!;
        return copy;
    }

    public static Entity Of(Entity entity)
    {
        var copy = new Entity(entity.LogicalName, entity.Id) { RowVersion = entity.RowVersion };
        foreach (var (name, value) in entity.Attributes)
            copy[name] = OfValue(value)!;
        foreach (var (name, value) in entity.KeyAttributes)
            copy.KeyAttributes[name] = OfValue(value)!;
        foreach (var (relationship, rows) in entity.RelatedEntities)
            copy.RelatedEntities[relationship] = Of(rows);
        return copy;
    }

    public static EntityReference Of(EntityReference reference)
    {
        var copy = new EntityReference(reference.LogicalName, reference.Id) { Name = reference.Name, RowVersion = reference.RowVersion };
        foreach (var (name, value) in reference.KeyAttributes)
            copy.KeyAttributes[name] = OfValue(value)!;
        return copy;
    }

    public static EntityCollection Of(EntityCollection rows) =>
        new([.. rows.Entities.Select(Of)]) { EntityName = rows.EntityName };

    private static object? OfValue(object? value) => value switch
    {
        Entity entity => Of(entity),
        EntityReference reference => Of(reference),
        EntityCollection rows => Of(rows),
        EntityReferenceCollection references => new EntityReferenceCollection([.. references.Select(Of)]),
        OptionSetValue option => new OptionSetValue(option.Value),
        OptionSetValueCollection options => new OptionSetValueCollection([.. options.Select(option => new OptionSetValue(option.Value))]),
        Money money => new Money(money.Value),
        ParameterCollection parameters => Of(parameters),
        Array array => array.Clone(),
        _ => value,
    };
}
