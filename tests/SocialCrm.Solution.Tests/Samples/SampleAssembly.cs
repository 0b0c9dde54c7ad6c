using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SocialCrm.Solution.Tests.Samples;

/// <summary>Emits a plug-in assembly of any identity, so that tests can register it rightly and wrongly.</summary>
internal sealed record SampleAssembly
{
    // The neutral key of the standard: valid, public, and its token is b77a5c561934e089.
    private static readonly byte[] Key = [0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0];

    public const string FullName = "Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089";

    public Version Version { get; init; } = new(1, 0, 0, 0);

    public bool Signed { get; init; } = true;

    public string TargetFramework { get; init; } = ".NETFramework,Version=v4.6.2";

    public ImmutableArray<string> MoreReferences { get; init; } = [];

    public ImmutableArray<SampleClass> Classes { get; init; } =
    [
        new("CasePlugin") { Interface = ("Microsoft.Xrm.Sdk", "IPlugin") },
        new("CountApi") { Interface = ("Microsoft.Xrm.Sdk", "IPlugin") },
        new("ScoreActivity") { Base = ("System.Activities", "CodeActivity") },
    ];

    public byte[] Emit()
    {
        var metadata = new MetadataBuilder();
        var code = new BlobBuilder();
        AddAssembly(metadata);
        AddTypes(metadata, code);
        var flags = CorFlags.ILOnly | (Signed ? CorFlags.StrongNameSigned : 0);
        var builder = new ManagedPEBuilder(
            PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), code, flags: flags,
            deterministicIdProvider: _ => new BlobContentId(new Guid("66666666-0000-4000-8000-000000000001"), 1));
        var file = new BlobBuilder();
        builder.Serialize(file);
        return file.ToArray();
    }

    private void AddAssembly(MetadataBuilder metadata)
    {
        var key = Signed ? metadata.GetOrAddBlob(Key) : default;
        var flags = Signed ? AssemblyFlags.PublicKey : 0;
        var assembly = metadata.AddAssembly(metadata.GetOrAddString("Sample.Plugins"), Version, default, key, flags, AssemblyHashAlgorithm.Sha1);
        metadata.AddModule(0, metadata.GetOrAddString("Sample.Plugins.dll"), metadata.GetOrAddGuid(new Guid("66666666-0000-4000-8000-000000000002")), default, default);
        foreach (var name in MoreReferences)
            Reference(metadata, name);
        var framework = Type(metadata, Reference(metadata, "mscorlib"), "System.Runtime.Versioning", "TargetFrameworkAttribute");
        var constructor = metadata.AddMemberReference(framework, metadata.GetOrAddString(".ctor"), Signature(metadata, text: true));
        var value = new BlobBuilder();
        new BlobEncoder(value).CustomAttributeSignature(out var arguments, out var named);
        arguments.AddArgument().Scalar().Constant(TargetFramework);
        named.Count(0);
        metadata.AddCustomAttribute(assembly, constructor, metadata.GetOrAddBlob(value));
    }

    private void AddTypes(MetadataBuilder metadata, BlobBuilder code)
    {
        var root = Type(metadata, Reference(metadata, "mscorlib"), "System", "Object");
        var bodies = new MethodBodyStreamEncoder(code);
        metadata.AddTypeDefinition(0, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        foreach (var type in Classes)
        {
            var constructor = AddConstructor(metadata, bodies);
            var parent = type.Base is var (space, name) ? Type(metadata, Reference(metadata, space), space, name) : root;
            var definition = metadata.AddTypeDefinition(type.Attributes, metadata.GetOrAddString("Sample.Plugins"), metadata.GetOrAddString(type.Name), parent, MetadataTokens.FieldDefinitionHandle(1), constructor);
            if (type.Interface is var (library, contract))
                metadata.AddInterfaceImplementation(definition, Type(metadata, Reference(metadata, library), library, contract));
        }
    }

    private static MethodDefinitionHandle AddConstructor(MetadataBuilder metadata, MethodBodyStreamEncoder bodies)
    {
        var body = new InstructionEncoder(new BlobBuilder());
        body.OpCode(ILOpCode.Ret);
        return metadata.AddMethodDefinition(
            MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName | MethodAttributes.HideBySig,
            MethodImplAttributes.IL, metadata.GetOrAddString(".ctor"), Signature(metadata, text: false), bodies.AddMethodBody(body), default);
    }

    private static BlobHandle Signature(MetadataBuilder metadata, bool text)
    {
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature(isInstanceMethod: true).Parameters(
            text ? 1 : 0,
            returnType => returnType.Void(),
            parameters => Enumerable.Range(0, text ? 1 : 0).ToList().ForEach(_ => parameters.AddParameter().Type().String()));
        return metadata.GetOrAddBlob(signature);
    }

    private static AssemblyReferenceHandle Reference(MetadataBuilder metadata, string name) =>
        metadata.AddAssemblyReference(metadata.GetOrAddString(name), new Version(4, 0, 0, 0), default, default, 0, default);

    private static TypeReferenceHandle Type(MetadataBuilder metadata, EntityHandle library, string space, string name) =>
        metadata.AddTypeReference(library, metadata.GetOrAddString(space), metadata.GetOrAddString(name));
}
