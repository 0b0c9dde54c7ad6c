using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>Names an argument of a workflow step as the designer shows it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ParameterAttribute : Attribute
{
    protected ParameterAttribute(string name) => Name = name;

    public string Name { get; }
}
