namespace SocialCrm.Local.Dataverse.Security;

/// <summary>What a privilege of a table allows; the platform's own words.</summary>
internal enum Verb
{
    Create,
    Read,
    Write,
    Delete,
    Append,
    AppendTo,
    Assign,
    Share,
}
