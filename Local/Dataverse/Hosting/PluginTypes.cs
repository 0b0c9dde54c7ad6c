using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Hosting;

/// <summary>The classes that a solution registers, by the id under which its steps and custom APIs name them.</summary>
internal sealed class PluginTypes
{
    private readonly Dictionary<Guid, Type> _types = [];

    /// <exception cref="SolutionImportException">A registered class is not in its assembly.</exception>
    public PluginTypes(IEnumerable<SolutionAssembly> assemblies)
    {
        foreach (var assembly in assemblies)
            Add(assembly, PluginAssemblies.Load(assembly.Code));
    }

    public Type Find(Guid id, string owner) => _types.TryGetValue(id, out var type)
        ? type
        : throw new SolutionImportException($"{owner}: its plug-in type {id} is not registered in any assembly of the solution.");

    /// <remarks>Classic workflow activities run in the workflow designer's host only, so they are not kept.</remarks>
    private void Add(SolutionAssembly registered, Assembly code)
    {
        foreach (var type in registered.Types.Where(type => type.WorkflowGroup is null))
        {
            _types[type.Id] = code.GetType(type.ClassName)
                ?? throw new SolutionImportException($"The plug-in type {type.ClassName} is not in the assembly {registered.FullName}.");
        }
    }
}
