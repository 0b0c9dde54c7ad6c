using System.Reflection;

namespace SocialCrm.Solution.Tests.Samples;

/// <summary>One class of a sample assembly; names are namespace (which is also the assembly) and type.</summary>
internal sealed record SampleClass(string Name)
{
    public TypeAttributes Attributes { get; init; } = TypeAttributes.Public | TypeAttributes.Class;

    public (string Space, string Name)? Base { get; init; }

    public (string Space, string Name)? Interface { get; init; }
}
