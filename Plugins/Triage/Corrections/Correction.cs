namespace SocialCrm.Plugins.Triage.Corrections;

/// <summary>What a person changed on a case, in words.</summary>
/// <param name="Before">Empty when there was nothing.</param>
/// <param name="After">Empty when nothing is left.</param>
public sealed record Correction(TriageColumn Column, string Before, string After)
{
    /// <summary>For example "Intent: Question to Complaint".</summary>
    public string Title => $"{Column}: {Word(Before)} to {Word(After)}";

    private static string Word(string value) => value.Length == 0 ? "nothing" : value;
}
