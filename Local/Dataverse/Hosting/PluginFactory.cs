using System;
using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Dataverse.Hosting;

/// <summary>Makes plug-ins through the constructors the platform knows: with two texts, with one, or without.</summary>
internal static class PluginFactory
{
    /// <param name="configuration">The step's unsecure configuration. A solution never carries a secure one, so that argument is null.</param>
    /// <param name="owner">The step or custom API that names the class; refusals start with it.</param>
    /// <exception cref="SolutionImportException">The class is no plug-in or cannot be made.</exception>
    public static IPlugin Create(Type type, string? configuration, string owner)
    {
        if (!typeof(IPlugin).IsAssignableFrom(type))
            throw new SolutionImportException($"{owner}: the class {type.FullName} does not implement IPlugin.");
        try
        {
            return (IPlugin)Construct(type, configuration, owner);
        }
        catch (TargetInvocationException failed) when (failed.InnerException is { } cause)
        {
            throw new SolutionImportException($"{owner}: the constructor of {type.FullName} failed: {cause.Message}", cause);
        }
    }

    private static object Construct(Type type, string? configuration, string owner)
    {
        if (type.IsAbstract)
            throw new SolutionImportException($"{owner}: the class {type.FullName} is abstract.");
        if (type.GetConstructor([typeof(string), typeof(string)]) is { } withBoth)
            return withBoth.Invoke([configuration, null]);
        if (type.GetConstructor([typeof(string)]) is { } withOne)
            return withOne.Invoke([configuration]);
        return type.GetConstructor([])?.Invoke([])
            ?? throw new SolutionImportException($"{owner}: the class {type.FullName} has no public constructor with no, one or two texts.");
    }
}
