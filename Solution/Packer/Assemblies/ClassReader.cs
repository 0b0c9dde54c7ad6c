using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;

namespace SocialCrm.Solution.Assemblies;

/// <summary>Reads classes and the target framework from assembly metadata.</summary>
internal static class ClassReader
{
    private const string TargetFrameworkAttribute = "System.Runtime.Versioning.TargetFrameworkAttribute";

    public static IEnumerable<ClassImage> Read(MetadataReader reader) =>
        reader.TypeDefinitions
            .Select(reader.GetTypeDefinition)
            .Where(type => !type.IsNested)
            .Select(type => Class(reader, type));

    public static string TargetFramework(MetadataReader reader)
    {
        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference)
                continue;
            var owner = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
            if (NameOf(reader, owner) == TargetFrameworkAttribute)
                return FirstString(reader, attribute);
        }
        return "";
    }

    private static ClassImage Class(MetadataReader reader, TypeDefinition type)
    {
        var interfaces = type.GetInterfaceImplementations()
            .Select(h => NameOf(reader, reader.GetInterfaceImplementation(h).Interface))
            .ToList();
        return new ClassImage(Join(reader, type.Namespace, type.Name), IsUsable(reader, type), NameOf(reader, type.BaseType), interfaces);
    }

    private static bool IsUsable(MetadataReader reader, TypeDefinition type) =>
        (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
        && !type.Attributes.HasFlag(TypeAttributes.Abstract)
        && type.GetGenericParameters().Count == 0
        && type.GetMethods().Select(reader.GetMethodDefinition).Any(method => IsConstructor(reader, method));

    // Dataverse calls the constructor without arguments, or with the one or two configuration strings.
    private static bool IsConstructor(MetadataReader reader, MethodDefinition method) =>
        reader.StringComparer.Equals(method.Name, ".ctor")
        && (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public
        && method.GetParameters().Count <= 2;

    private static string FirstString(MetadataReader reader, CustomAttribute attribute)
    {
        var value = reader.GetBlobReader(attribute.Value);
        const ushort prolog = 1;
        return value.ReadUInt16() == prolog ? value.ReadSerializedString() ?? "" : "";
    }

    private static string NameOf(MetadataReader reader, EntityHandle handle) => handle.IsNil
        ? ""
        : handle.Kind switch
        {
            HandleKind.TypeReference => NameOf(reader, reader.GetTypeReference((TypeReferenceHandle)handle)),
            HandleKind.TypeDefinition => NameOf(reader, reader.GetTypeDefinition((TypeDefinitionHandle)handle)),
            _ => "",
        };

    private static string NameOf(MetadataReader reader, TypeReference type) => Join(reader, type.Namespace, type.Name);

    private static string NameOf(MetadataReader reader, TypeDefinition type) => Join(reader, type.Namespace, type.Name);

    private static string Join(MetadataReader reader, StringHandle space, StringHandle name) =>
        space.IsNil ? reader.GetString(name) : reader.GetString(space) + "." + reader.GetString(name);
}
