using System.Collections.Generic;

namespace SocialCrm.Solution.Flows;

/// <summary>A piece of an expression of the workflow definition language.</summary>
internal abstract record FlowExpression
{
    /// <summary>The parts that it is computed from.</summary>
    public abstract IReadOnlyList<FlowExpression> Parts { get; }

    /// <summary>Itself and everything inside it.</summary>
    public IEnumerable<FlowExpression> All()
    {
        yield return this;
        foreach (var part in Parts)
            foreach (var inner in part.All())
                yield return inner;
    }
}

/// <summary>A text, a number (decimal), true, false or null.</summary>
internal sealed record FlowLiteral(object? Value) : FlowExpression
{
    public override IReadOnlyList<FlowExpression> Parts => [];
}

/// <summary>A call such as <c>body('Read_secret')</c>.</summary>
/// <param name="Function">Lower case: the language does not tell the case of functions apart.</param>
internal sealed record FlowCall(string Function, IReadOnlyList<FlowExpression> Arguments) : FlowExpression
{
    public override IReadOnlyList<FlowExpression> Parts => Arguments;

    /// <summary>The first argument when it is a plain text; null otherwise.</summary>
    public string? Name => Arguments is [FlowLiteral { Value: string name }, ..] ? name : null;
}

/// <summary>A part of a value: <c>value['key']</c>, or <c>value?['key']</c>, which is null when there is no value.</summary>
internal sealed record FlowIndex(FlowExpression Target, FlowExpression Key, bool IsOptional) : FlowExpression
{
    public override IReadOnlyList<FlowExpression> Parts => [Target, Key];

    /// <summary>The key when it is a plain text; null otherwise.</summary>
    public string? Name => Key is FlowLiteral { Value: string name } ? name : null;
}

/// <summary>A text with expressions in it: <c>Case @{...} waits</c>.</summary>
internal sealed record FlowInterpolation(IReadOnlyList<FlowExpression> Segments) : FlowExpression
{
    public override IReadOnlyList<FlowExpression> Parts => Segments;
}
