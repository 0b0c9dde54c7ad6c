namespace SocialCrm.Plugins.Staffing;

/// <summary>Tells a person why an employee may be meant.</summary>
internal static class NameBasis
{
    public const string Badge = "badge";
    public const string Served = "has worked on the case";
    public const string Place = "the place is named";
    public const string Role = "the role is named";

    public static string Of(NameSource source) => source switch
    {
        NameSource.Badge => "Badge",
        NameSource.Signature => "Signature",
        NameSource.FullName => "Full name",
        NameSource.OneWord => "One name",
        _ => "Somebody at the place",
    };
}
