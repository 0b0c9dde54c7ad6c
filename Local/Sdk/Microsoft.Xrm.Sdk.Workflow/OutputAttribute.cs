using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>Shows an argument of a workflow step as an output.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : ParameterAttribute
{
    public OutputAttribute(string name)
        : base(name)
    {
    }
}
