using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a class implements so that Dataverse can run it in a step or a custom API.</summary>
public interface IPlugin
{
    void Execute(IServiceProvider serviceProvider);
}
