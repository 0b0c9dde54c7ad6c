using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Reflection.Metadata;

namespace SocialCrm.Dataverse.Tests.Sdk;

/// <summary>Spells types and members alike whether they are defined in an assembly or referred to by it.</summary>
internal sealed class SignatureText : ISignatureTypeProvider<string, MetadataReader>
{
    private static readonly SignatureText Provider = new();

    public static string NameOf(MetadataReader reader, TypeDefinition type) => Join(reader.GetString(type.Namespace), reader.GetString(type.Name));

    public static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var outer = type.ResolutionScope.Kind == HandleKind.TypeReference
            ? NameOf(reader, (TypeReferenceHandle)type.ResolutionScope)
            : reader.GetString(type.Namespace);
        return Join(outer, reader.GetString(type.Name));
    }

    public static string BaseOf(MetadataReader reader, TypeDefinition type) => type.BaseType.IsNil ? "" : Of(reader, type.BaseType);

    public static string Of(MetadataReader reader, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => NameOf(reader, reader.GetTypeDefinition((TypeDefinitionHandle)type)),
        HandleKind.TypeReference => NameOf(reader, (TypeReferenceHandle)type),
        _ => reader.GetTypeSpecification((TypeSpecificationHandle)type).DecodeSignature(Provider, reader),
    };

    public static string Of(MetadataReader reader, FieldDefinition field)
    {
        var text = $"{field.DecodeSignature(Provider, reader)} {reader.GetString(field.Name)}";
        return field.GetDefaultValue().IsNil ? text : $"{text} = {ValueOf(reader, reader.GetConstant(field.GetDefaultValue()))}";
    }

    public static string Of(MetadataReader reader, MethodDefinition method) =>
        Spell(reader.GetString(method.Name), method.DecodeSignature(Provider, reader));

    public static string Of(MetadataReader reader, MemberReference member)
    {
        var name = reader.GetString(member.Name);
        return member.GetKind() == MemberReferenceKind.Method
            ? Spell(name, member.DecodeMethodSignature(Provider, reader))
            : $"{member.DecodeFieldSignature(Provider, reader)} {name}";
    }

    /// <returns>Null when the specification is no instance of a generic type of another assembly.</returns>
    public static TypeReferenceHandle? GenericTypeOf(MetadataReader reader, TypeSpecificationHandle specification)
    {
        var blob = reader.GetBlobReader(reader.GetTypeSpecification(specification).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        _ = blob.ReadCompressedInteger();
        var type = blob.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)type : null;
    }

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

    public string GetByReferenceType(string elementType) => $"{elementType}&";

    public string GetFunctionPointerType(MethodSignature<string> signature) => Spell("*", signature);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetGenericMethodParameter(MetadataReader genericContext, int index) => string.Create(CultureInfo.InvariantCulture, $"!!{index}");

    public string GetGenericTypeParameter(MetadataReader genericContext, int index) => string.Create(CultureInfo.InvariantCulture, $"!{index}");

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetPinnedType(string elementType) => elementType;

    public string GetPointerType(string elementType) => $"{elementType}*";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => $"System.{typeCode}";

    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        NameOf(reader, reader.GetTypeDefinition(handle));

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => NameOf(reader, handle);

    public string GetTypeFromSpecification(MetadataReader reader, MetadataReader genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    private static string Spell(string name, MethodSignature<string> signature)
    {
        var generic = signature.GenericParameterCount == 0
            ? ""
            : $"<{string.Join(", ", Enumerable.Range(0, signature.GenericParameterCount).Select(index => Provider.GetGenericMethodParameter(null!, index)))}>";
        var isStatic = signature.Header.IsInstance ? "" : "static ";
        return $"{isStatic}{signature.ReturnType} {name}{generic}({string.Join(", ", signature.ParameterTypes)})";
    }

    private static string ValueOf(MetadataReader reader, Constant constant) =>
        string.Create(CultureInfo.InvariantCulture, $"{reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode)}");

    private static string Join(string outer, string name) => outer.Length == 0 ? name : $"{outer}.{name}";
}
