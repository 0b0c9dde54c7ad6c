namespace SocialCrm.Plugins.Tests;

/// <summary>The names of the security roles of the solution, and of the one that everybody has besides.</summary>
internal static class Role
{
    public const string Basic = "Basic User";
    public const string Rep = "Social Rep";
    public const string Approver = "Social Approver";
    public const string Admin = "Social Admin";
    public const string Intake = "Social Intake";
}
