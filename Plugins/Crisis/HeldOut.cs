using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Crisis;

/// <summary>Decides which cases of a crisis need a person of their own.</summary>
public static class HeldOut
{
    /// <summary>Why a case does not get an update, in one sentence; null when it may.</summary>
    public static string? FromUpdate(CrisisChild child)
    {
        if (child.Case.Urgency == Urgency.Critical)
            return "The urgency is critical: somebody has to answer in person.";
        if (child.OtherTopic is { } topic)
            return $"The customer also wrote about {topic}.";
        if (child.NamesEmployee)
            return "A person has to look at this case.";
        if (child.HasOpenGoodwill)
            return "A goodwill is not paid out yet.";
        if (child.WaitsAgain)
            return "The customer wrote again after our last answer.";
        return child.HasLiveReply ? "A reply is on its way already." : null;
    }

    /// <summary>Why a case is not closed with the crisis, in one sentence; null when it may be.</summary>
    public static string? FromClosing(CrisisChild child)
    {
        if (FromUpdate(child) is { } reason)
            return reason;
        if (child.AnsweredOn == null)
            return "The customer has not been answered yet.";
        return child.HasOpenPromise ? "A promise is still open." : null;
    }
}
