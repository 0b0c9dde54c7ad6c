using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>Sets the columns of a case that follow from what triage makes of a post.</summary>
internal static class CaseColumns
{
    /// <summary>The tone of the customer's latest post, in our column and in the standard one.</summary>
    public static void SetTone(Entity theCase, TriageDecision triage)
    {
        theCase[IncidentTable.Tone] = triage.Tone;
        theCase[IncidentTable.Sentiment] = (double)triage.Tone;
    }

    /// <summary>A more urgent post raises the urgency and the priority that goes with it; a calmer one changes nothing.</summary>
    public static void RaiseUrgency(Entity theCase, Urgency before, TriageDecision triage)
    {
        if (triage.Urgency >= before)
            return;
        theCase[IncidentTable.Urgency] = Choice.Of(triage.Urgency);
        theCase[IncidentTable.Priority] = new OptionSetValue(CaseDraft.Priority(triage.Urgency));
    }
}
