namespace SocialCrm.Plugins.Replies;

/// <summary>The names of reply states that callers of the custom APIs see.</summary>
public static class ReplyStateName
{
    public static string Of(ReplyState state) => state == ReplyState.AwaitingApproval ? "Awaiting approval" : state.ToString();
}
