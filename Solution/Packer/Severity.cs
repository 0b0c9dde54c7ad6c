namespace SocialCrm.Solution;

/// <summary>Says whether a finding keeps the solution from working.</summary>
public enum Severity
{
    /// <summary>Dataverse imports it, but probably not as meant.</summary>
    Warning,

    /// <summary>Dataverse refuses the import, or the component fails when it runs.</summary>
    Error,
}
