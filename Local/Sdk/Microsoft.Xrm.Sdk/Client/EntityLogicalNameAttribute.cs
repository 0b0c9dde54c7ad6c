using System;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>Names the table that an early-bound class stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EntityLogicalNameAttribute : Attribute
{
    public EntityLogicalNameAttribute(string logicalName) => LogicalName = logicalName;

    public string LogicalName { get; }
}
