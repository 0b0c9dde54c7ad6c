using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SocialCrm.Solution.Assemblies;

/// <summary>What Dataverse would find in an assembly, read from its metadata without loading it.</summary>
internal sealed class AssemblyImage
{
    private AssemblyImage(MetadataReader reader, bool isSigned)
    {
        var name = reader.GetAssemblyDefinition().GetAssemblyName();
        Name = name.Name!;
        FullName = Identity(name);
        IsSigned = isSigned && name.GetPublicKeyToken() is { Length: > 0 };
        TargetFramework = ClassReader.TargetFramework(reader);
        References = reader.AssemblyReferences.Select(h => reader.GetAssemblyReference(h).GetAssemblyName().Name!).ToList();
        Classes = ClassReader.Read(reader).ToDictionary(c => c.Name, StringComparer.Ordinal);
    }

    public string Name { get; }

    /// <summary>Name, version, culture and token, spelt as a registration spells them.</summary>
    public string FullName { get; }

    public bool IsSigned { get; }

    /// <summary>As in the assembly's own attribute, such as <c>.NETFramework,Version=v4.6.2</c>; empty when it has none.</summary>
    public string TargetFramework { get; }

    public IReadOnlyList<string> References { get; }

    public IReadOnlyDictionary<string, ClassImage> Classes { get; }

    /// <summary>Null when the bytes are no .NET assembly.</summary>
    public static AssemblyImage? Read(byte[] content)
    {
        try
        {
            using var file = new PEReader([.. content]);
            if (!file.HasMetadata)
                return null;
            var signed = file.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned);
            return new AssemblyImage(file.GetMetadataReader(), signed);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>Follows the base classes inside this assembly.</summary>
    public bool Implements(ClassImage type, string interfaceName) =>
        Lineage(type).Any(t => t.Interfaces.Contains(interfaceName));

    /// <summary>Follows the base classes inside this assembly.</summary>
    public bool DerivesFrom(ClassImage type, string baseName) => Lineage(type).Any(t => t.Base == baseName);

    private IEnumerable<ClassImage> Lineage(ClassImage type)
    {
        for (var current = type; current != null; current = Classes.GetValueOrDefault(current.Base))
            yield return current;
    }

    private static string Identity(AssemblyName name)
    {
        var culture = string.IsNullOrEmpty(name.CultureName) ? "neutral" : name.CultureName;
        var token = name.GetPublicKeyToken() is { Length: > 0 } bytes ? Convert.ToHexStringLower(bytes) : "null";
        return $"{name.Name}, Version={name.Version}, Culture={culture}, PublicKeyToken={token}";
    }
}
