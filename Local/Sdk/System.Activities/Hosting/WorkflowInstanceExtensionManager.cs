using System.Collections.Generic;

namespace System.Activities.Hosting;

/// <summary>The services that a host hands to its activities.</summary>
public class WorkflowInstanceExtensionManager
{
    internal List<object> Extensions { get; } = [];

    public virtual void Add(object singletonExtension) =>
        Extensions.Add(singletonExtension ?? throw new ArgumentNullException(nameof(singletonExtension)));

    public virtual void Add<T>(Func<T> extensionCreationFunction)
        where T : class =>
        Add((extensionCreationFunction ?? throw new ArgumentNullException(nameof(extensionCreationFunction)))());
}
