using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>What an input of a workflow step holds when the designer leaves it empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute : Attribute
{
    public DefaultAttribute(string value)
        : this(value, null)
    {
    }

    public DefaultAttribute(string value, string entityName)
    {
        Value = value;
        EntityName = entityName;
    }

    public string Value { get; }

    public string EntityName { get; }
}
