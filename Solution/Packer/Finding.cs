namespace SocialCrm.Solution;

/// <summary>One defect of a solution, in words that an admin can act on.</summary>
/// <param name="Code">Stable name of the rule, such as <c>STEP-TYPE</c>.</param>
/// <param name="Severity">Whether the solution can be imported and used all the same.</param>
/// <param name="Where">The file in the zip, with the line in brackets where there is one.</param>
/// <param name="Message">One sentence that names the defect.</param>
public sealed record Finding(string Code, Severity Severity, string Where, string Message)
{
    public override string ToString() => $"{Severity} {Code} {Where}: {Message}";
}
