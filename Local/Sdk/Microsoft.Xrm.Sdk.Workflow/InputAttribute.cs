using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>Shows an argument of a workflow step as an input.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute : ParameterAttribute
{
    public InputAttribute(string name)
        : base(name)
    {
    }
}
