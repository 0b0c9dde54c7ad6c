using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SocialCrm.Dataverse.Tests.Sdk;

/// <summary>
/// Writes down, one line each and in the same words, what an assembly offers to others and what it takes from others.
/// Works on metadata: the assemblies need not load, and their references need not be there.
/// </summary>
internal static class AssemblySurface
{
    /// <returns>"assembly, type, member, modifiers" parted by tabs; public and protected only, in ordinal order.</returns>
    public static IReadOnlyList<string> Offered(string path)
    {
        using var pe = new PEReader(File.OpenRead(path));
        var reader = pe.GetMetadataReader();
        var assembly = reader.GetString(reader.GetAssemblyDefinition().Name);
        return [.. reader.TypeDefinitions
            .Select(reader.GetTypeDefinition)
            .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            .SelectMany(type => OfferedBy(reader, type).Select(line => $"{assembly}\t{SignatureText.NameOf(reader, type)}\t{line}"))
            .Order(StringComparer.Ordinal)];
    }

    /// <returns>"assembly, type" and "assembly, type, member" of all that the code refers to in other assemblies.</returns>
    public static IReadOnlyList<string> Used(string path)
    {
        using var pe = new PEReader(File.OpenRead(path));
        var reader = pe.GetMetadataReader();
        var types = reader.TypeReferences.Select(type => Spell(reader, type));
        var members = reader.MemberReferences
            .Select(reader.GetMemberReference)
            .Select(member => (Type: ReferencedType(reader, member.Parent), Member: member))
            .Where(use => use.Type is not null)
            .Select(use => $"{Spell(reader, use.Type!.Value)}\t{SignatureText.Of(reader, use.Member)}");
        return [.. types.Concat(members).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string Spell(MetadataReader reader, TypeReferenceHandle type) => $"{AssemblyOf(reader, type)}\t{SignatureText.NameOf(reader, type)}";

    private static IEnumerable<string> OfferedBy(MetadataReader reader, TypeDefinition type)
    {
        var kind = KindOf(reader, type);
        yield return $"({kind})\t{SignatureText.BaseOf(reader, type)}";
        foreach (var implementation in type.GetInterfaceImplementations().Select(reader.GetInterfaceImplementation))
            yield return $"({kind} is)\t{SignatureText.Of(reader, implementation.Interface)}";
        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition).Where(field => IsVisible((int)field.Attributes) && !IsEnumStorage(field)))
            yield return $"{SignatureText.Of(reader, field)}\t{Modifiers(field)}";
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(method => IsVisible((int)method.Attributes)))
            yield return $"{SignatureText.Of(reader, method)}\t{Modifiers(method)}";
    }

    private static string KindOf(MetadataReader reader, TypeDefinition type)
    {
        if (type.Attributes.HasFlag(TypeAttributes.Interface))
            return "interface";
        if (SignatureText.BaseOf(reader, type) == "System.Enum")
            return "enum";
        return (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed)) switch
        {
            TypeAttributes.Abstract => "abstract class",
            TypeAttributes.Sealed => "sealed class",
            TypeAttributes.Abstract | TypeAttributes.Sealed => "static class",
            _ => "class",
        };
    }

    // Fields and methods use the same bits for who may see them.
    private static bool IsVisible(int attributes) =>
        (MethodAttributes)(attributes & (int)MethodAttributes.MemberAccessMask)
            is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsEnumStorage(FieldDefinition field) => field.Attributes.HasFlag(FieldAttributes.SpecialName);

    private static string Modifiers(FieldDefinition field) =>
        string.Join(' ', new[] { Access((int)field.Attributes), field.Attributes.HasFlag(FieldAttributes.Literal) ? "const" : null }.OfType<string>());

    private static string Modifiers(MethodDefinition method) =>
        string.Join(' ', new[] { Access((int)method.Attributes), Inheritance(method.Attributes) }.OfType<string>());

    private static string Access(int attributes) => (MethodAttributes)(attributes & (int)MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public => "public",
        MethodAttributes.Family => "protected",
        _ => "protected internal",
    };

    private static string? Inheritance(MethodAttributes attributes)
    {
        if (!attributes.HasFlag(MethodAttributes.Virtual) || attributes.HasFlag(MethodAttributes.Final))
            return null;
        if (attributes.HasFlag(MethodAttributes.Abstract))
            return "abstract";
        return attributes.HasFlag(MethodAttributes.NewSlot) ? "virtual" : "override";
    }

    private static TypeReferenceHandle? ReferencedType(MetadataReader reader, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => (TypeReferenceHandle)parent,
        HandleKind.TypeSpecification => SignatureText.GenericTypeOf(reader, (TypeSpecificationHandle)parent),
        _ => null,
    };

    private static string AssemblyOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            HandleKind.TypeReference => AssemblyOf(reader, (TypeReferenceHandle)scope),
            _ => "",
        };
    }
}
