using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row, or the part of it that is read or written.</summary>
[DataContract(Name = "Entity", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public class Entity : IExtensibleDataObject
{
    private AttributeCollection _attributes;
    private FormattedValueCollection _formattedValues;
    private KeyAttributeCollection _keyAttributes;
    private RelatedEntityCollection _relatedEntities;

    public Entity()
    {
    }

    public Entity(string entityName) => LogicalName = entityName;

    public Entity(string entityName, Guid id)
        : this(entityName) => Id = id;

    public Entity(string entityName, string keyName, object keyValue)
        : this(entityName) => KeyAttributes.Add(keyName, keyValue);

    public Entity(string entityName, KeyAttributeCollection keyAttributes)
        : this(entityName) => KeyAttributes = keyAttributes;

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public virtual Guid Id { get; set; }

    [DataMember]
    public AttributeCollection Attributes
    {
        get => _attributes ??= [];
        set => _attributes = value;
    }

    [DataMember]
    public EntityState? EntityState { get; set; }

    [DataMember]
    public FormattedValueCollection FormattedValues
    {
        get => _formattedValues ??= [];
        internal set => _formattedValues = value;
    }

    [DataMember]
    public RelatedEntityCollection RelatedEntities
    {
        get => _relatedEntities ??= [];
        internal set => _relatedEntities = value;
    }

    [DataMember]
    public string RowVersion { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => _keyAttributes ??= [];
        set => _keyAttributes = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <returns>The default of <typeparamref name="T"/> when the column is absent or null.</returns>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public virtual T GetAttributeValue<T>(string attributeLogicalName)
    {
        if (string.IsNullOrWhiteSpace(attributeLogicalName))
            throw new ArgumentNullException(nameof(attributeLogicalName));
        return Attributes.TryGetValue(attributeLogicalName, out var value) && value != null ? (T)value : default;
    }

    /// <returns>False when the column is absent, null or of another type.</returns>
    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        if (Attributes.TryGetValue(attributeKey, out var value) && value is T typed)
        {
            result = typed;
            return true;
        }

        result = default;
        return false;
    }

    public EntityReference ToEntityReference() => new(LogicalName, Id) { RowVersion = RowVersion };

    /// <summary>The row as another class, with the same collections: a change through one is seen through the other.</summary>
    public T ToEntity<T>()
        where T : Entity
    {
        RequireLogicalNameOf(typeof(T));
        var copy = Activator.CreateInstance<T>();
        copy.LogicalName = LogicalName;
        copy.Id = Id;
        copy.Attributes = Attributes;
        copy.EntityState = EntityState;
        copy.FormattedValues = FormattedValues;
        copy.RelatedEntities = RelatedEntities;
        copy.RowVersion = RowVersion;
        copy.KeyAttributes = KeyAttributes;
        copy.ExtensionData = ExtensionData;
        return copy;
    }

    private void RequireLogicalNameOf(Type type)
    {
        if (type == typeof(Entity))
            return;
        var named = (EntityLogicalNameAttribute)Attribute.GetCustomAttribute(type, typeof(EntityLogicalNameAttribute));
        if (string.IsNullOrWhiteSpace(LogicalName) || named?.LogicalName != LogicalName)
            throw new NotSupportedException($"A row of '{LogicalName}' is not a {type.Name}.");
    }
}
