using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Sets the columns of a case that follow from what triage makes of a post.</summary>
internal static class CaseColumns
{
    /// <summary>How the customer sounds after a post, in our column and in the standard one.</summary>
    /// <param name="before">The case's tone until then; null for a new case.</param>
    public static void SetTone(Entity theCase, decimal? before, TriageDecision triage)
    {
        var tone = ConversationTone.After(before, triage.Tone);
        theCase[IncidentTable.Tone] = tone;
        theCase[IncidentTable.Sentiment] = (double)tone;
    }

    /// <summary>A more urgent post raises the urgency and the priority that goes with it; a calmer one changes nothing.</summary>
    public static void RaiseUrgency(Entity theCase, Urgency before, Urgency latest)
    {
        if (latest >= before)
            return;
        theCase[IncidentTable.Urgency] = Choice.Of(latest);
        theCase[IncidentTable.Priority] = new OptionSetValue(CaseDraft.Priority(latest));
    }
}
