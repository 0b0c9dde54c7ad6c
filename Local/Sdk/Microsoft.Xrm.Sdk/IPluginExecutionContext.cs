namespace Microsoft.Xrm.Sdk;

/// <summary>The execution context of a plug-in, with its stage and the context that led to it.</summary>
public interface IPluginExecutionContext : IExecutionContext
{
    int Stage { get; }

    IPluginExecutionContext ParentContext { get; }
}
