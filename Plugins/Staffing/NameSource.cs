namespace SocialCrm.Plugins.Staffing;

/// <summary>By what a post names an employee, the surest first.</summary>
public enum NameSource
{
    Badge,
    Signature,
    FullName,

    /// <summary>A first name, a surname after a title, or a variant of one word.</summary>
    OneWord,

    /// <summary>"The man at gate B12": nobody by name.</summary>
    Place,
}
