namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>People who sign in, and their teams. Column names of systemuser and teammembership.</summary>
public static class UserTable
{
    public const string Name = "systemuser";
    public const string Id = "systemuserid";
    public const string FullName = "fullname";

    /// <summary>The user whom somebody reports to.</summary>
    public const string Manager = "parentsystemuserid";

    public const string IsDisabled = "isdisabled";

    /// <summary>Filled for an application, which signs in without a person.</summary>
    public const string ApplicationId = "applicationid";

    public const string Team = "team";
    public const string Membership = "teammembership";
    public const string MembershipRelationship = "teammembership_association";
    public const string TeamId = "teamid";
}
