namespace SocialCrm.Plugins.Staffing;

/// <summary>What somebody is told who is kept from a case. Nothing in it says why: the customer's complaint is no business of theirs.</summary>
public static class ExclusionWords
{
    public const string CannotTake = "You cannot take this case: choose another one.";
    public const string CannotGive = "This case cannot go to this owner: choose somebody else.";
    public const string CannotJoin = "This person cannot join this team now: choose another team, or try again later.";
    public const string CannotPraiseOneself = "You cannot confirm praise of yourself: ask a colleague to confirm it.";
    public const string CannotAct = "You cannot do this on this case: ask a colleague to do it.";
}
