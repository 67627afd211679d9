using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace TuiPlans.Tests.Architecture;

/// <summary>One type that names another, as the compiled assembly says; both with their namespaces.</summary>
internal readonly record struct TypeUse(string User, string Used)
{
    public string UserRoom => AssemblyReferences.NamespaceOf(User);

    public string UsedRoom => AssemblyReferences.NamespaceOf(Used);
}

/// <summary>
/// Reads from a compiled assembly which type names which: fields, signatures, bodies, base types, and all that generics hide. Usings
/// are not asked, since fully qualified names need none.
/// </summary>
internal sealed class AssemblyReferences : IDisposable
{
    /// <summary>Stands for every way to ask what time it is.</summary>
    public const string Clock = "the clock";

    private readonly PEReader file;
    private readonly MetadataReader reader;
    private readonly Dictionary<int, ImmutableHashSet<string>> byToken = [];

    public AssemblyReferences(string path)
    {
        file = new PEReader(File.OpenRead(path));
        reader = file.GetMetadataReader();
    }

    /// <summary>Every pair of two different types; types inside types and those made by the compiler count as the outermost one.</summary>
    public IReadOnlyList<TypeUse> Uses()
    {
        var uses = new HashSet<TypeUse>();
        foreach (var handle in reader.TypeDefinitions)
        {
            var user = Name(handle);
            foreach (var used in UsedBy(reader.GetTypeDefinition(handle)).Where(used => used != user && used.Length > 0))
                uses.Add(new TypeUse(user, used));
        }
        return [.. uses];
    }

    /// <summary>The full names of the types that are defined here, the outermost ones.</summary>
    public IReadOnlyList<(string Name, bool IsPublic)> Types() =>
    [
        .. reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(type => type.GetDeclaringType().IsNil)
            .Select(type => (FullName(type.Namespace, type.Name), (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public)),
    ];

    public static string NamespaceOf(string type) => type.LastIndexOf('.') is > 0 and var dot ? type[..dot] : "";

    public void Dispose() => file.Dispose();

    private IEnumerable<string> UsedBy(TypeDefinition type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        names.UnionWith(Of(type.BaseType));
        foreach (var implemented in type.GetInterfaceImplementations())
            names.UnionWith(Of(reader.GetInterfaceImplementation(implemented).Interface));
        foreach (var field in type.GetFields())
            names.UnionWith(reader.GetFieldDefinition(field).DecodeSignature(new Names(this), null));
        foreach (var handle in type.GetMethods())
        {
            var method = reader.GetMethodDefinition(handle);
            var signature = method.DecodeSignature(new Names(this), null);
            names.UnionWith(signature.ReturnType);
            names.UnionWith(signature.ParameterTypes.SelectMany(names => names));
            if (method.RelativeVirtualAddress != 0)
                names.UnionWith(Body(file.GetMethodBody(method.RelativeVirtualAddress)));
        }
        return names;
    }

    private IEnumerable<string> Body(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
        {
            foreach (var name in reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(new Names(this), null).SelectMany(names => names))
                yield return name;
        }
        var il = body.GetILReader();
        while (il.RemainingBytes > 0)
        {
            int code = il.ReadByte();
            if (code == 0xFE)
                code = 0xFE00 | il.ReadByte();
            if (HasToken(code))
            {
                foreach (var name in OfToken(il.ReadInt32()))
                    yield return name;
            }
            else if (code == 0x45)
            {
                var cases = il.ReadInt32();
                il.Offset += cases * 4;
            }
            else
            {
                il.Offset += OperandSize(code);
            }
        }
    }

    // ECMA-335, partition III: operations whose operand is a metadata token.
    private static bool HasToken(int code) => code is 0x27 or 0x28 or 0x29 or 0x6F or 0x70 or 0x71 or 0x72 or 0x73 or 0x74 or 0x75 or 0x79
        or (>= 0x7B and <= 0x81) or 0x8C or 0x8D or 0x8F or 0xA3 or 0xA4 or 0xA5 or 0xC2 or 0xC6 or 0xD0
        or 0xFE06 or 0xFE07 or 0xFE15 or 0xFE16 or 0xFE1C;

    private static int OperandSize(int code) => code switch
    {
        0x0E or 0x0F or 0x10 or 0x11 or 0x12 or 0x13 or 0x1F or (>= 0x2B and <= 0x37) or 0xDE or 0xFE12 or 0xFE19 => 1,
        0xFE09 or 0xFE0A or 0xFE0B or 0xFE0C or 0xFE0D or 0xFE0E => 2,
        0x20 or 0x22 or (>= 0x38 and <= 0x44) or 0xDD => 4,
        0x21 or 0x23 => 8,
        _ => 0,
    };

    private ImmutableHashSet<string> OfToken(int token)
    {
        if (token >>> 24 == 0x70)
            return [];
        if (!byToken.TryGetValue(token, out var names))
            byToken[token] = names = Of((EntityHandle)MetadataTokens.Handle(token));
        return names;
    }

    private ImmutableHashSet<string> Of(EntityHandle handle)
    {
        if (handle.IsNil)
            return [];
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return [Name((TypeDefinitionHandle)handle)];
            case HandleKind.TypeReference:
                return [Name((TypeReferenceHandle)handle)];
            case HandleKind.TypeSpecification:
                return reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(new Names(this), null);
            case HandleKind.MethodDefinition:
                return Of(reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
            case HandleKind.FieldDefinition:
                return Of(reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
            case HandleKind.MemberReference:
                return OfMember(reader.GetMemberReference((MemberReferenceHandle)handle));
            case HandleKind.MethodSpecification:
                var method = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                return Of(method.Method).Union(method.DecodeSignature(new Names(this), null).SelectMany(names => names));
            default:
                return [];
        }
    }

    // The clock has no type of its own, so its members stand for it; what the compiler puts into every iterator is nobody's doing.
    private ImmutableHashSet<string> OfMember(MemberReference member)
    {
        var types = Of(member.Parent);
        return types.Count != 1 ? types : (types.First(), reader.GetString(member.Name)) switch
        {
            ("System.Environment", "get_CurrentManagedThreadId") => [],
            ("System.DateTime" or "System.DateTimeOffset", "get_Now" or "get_UtcNow" or "get_Today") or ("System.TimeProvider", "get_System") => types.Add(Clock),
            _ => types,
        };
    }

    private string Name(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        return FullName(type.Namespace, type.Name);
    }

    private string Name(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Name((TypeReferenceHandle)type.ResolutionScope)
            : FullName(type.Namespace, type.Name);
    }

    private string FullName(StringHandle space, StringHandle name)
    {
        var plain = reader.GetString(name).Split('`')[0];
        return reader.GetString(space) is { Length: > 0 } room ? $"{room}.{plain}" : plain;
    }

    // Collects the names in a signature.
    private sealed class Names(AssemblyReferences owner) : ISignatureTypeProvider<ImmutableHashSet<string>, object?>
    {
        public ImmutableHashSet<string> GetArrayType(ImmutableHashSet<string> elementType, ArrayShape shape) => elementType;

        public ImmutableHashSet<string> GetByReferenceType(ImmutableHashSet<string> elementType) => elementType;

        public ImmutableHashSet<string> GetFunctionPointerType(MethodSignature<ImmutableHashSet<string>> signature) =>
            signature.ReturnType.Union(signature.ParameterTypes.SelectMany(names => names));

        public ImmutableHashSet<string> GetGenericInstantiation(ImmutableHashSet<string> genericType, ImmutableArray<ImmutableHashSet<string>> typeArguments) =>
            genericType.Union(typeArguments.SelectMany(names => names));

        public ImmutableHashSet<string> GetGenericMethodParameter(object? genericContext, int index) => [];

        public ImmutableHashSet<string> GetGenericTypeParameter(object? genericContext, int index) => [];

        public ImmutableHashSet<string> GetModifiedType(ImmutableHashSet<string> modifier, ImmutableHashSet<string> unmodifiedType, bool isRequired) => unmodifiedType;

        public ImmutableHashSet<string> GetPinnedType(ImmutableHashSet<string> elementType) => elementType;

        public ImmutableHashSet<string> GetPointerType(ImmutableHashSet<string> elementType) => elementType;

        public ImmutableHashSet<string> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

        public ImmutableHashSet<string> GetSZArrayType(ImmutableHashSet<string> elementType) => elementType;

        public ImmutableHashSet<string> GetTypeFromDefinition(MetadataReader metadata, TypeDefinitionHandle handle, byte rawTypeKind) => [owner.Name(handle)];

        public ImmutableHashSet<string> GetTypeFromReference(MetadataReader metadata, TypeReferenceHandle handle, byte rawTypeKind) => [owner.Name(handle)];

        public ImmutableHashSet<string> GetTypeFromSpecification(MetadataReader metadata, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            metadata.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
    }
}
