using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Tone;
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

    /// <summary>Notes how the tone has moved with a post.</summary>
    /// <param name="utcNow">When the post came in.</param>
    /// <returns>The tone as it has moved; it may be worse than before.</returns>
    public static ToneWatch Watch(Entity theCase, ToneWatch before, TriageDecision triage, DateTime utcNow)
    {
        var after = before.After(triage.Tone, triage.Intent, triage.NeedsCase);
        theCase[IncidentTable.ToneStart] = after.Start;
        theCase[IncidentTable.ToneLast] = after.Last;
        theCase[IncidentTable.ToneDrops] = after.Drops;
        if (after.IsWorse)
            theCase[IncidentTable.WorseOn] = utcNow;
        return after;
    }

    /// <summary>A more urgent post raises the urgency and the priority that goes with it; a calmer one changes nothing.</summary>
    public static void RaiseUrgency(Entity theCase, Urgency before, Urgency latest)
    {
        if (latest >= before)
            return;
        theCase[IncidentTable.Urgency] = Choice.Of(latest);
        theCase[IncidentTable.Priority] = new OptionSetValue(CaseDraft.Priority(latest));
    }

    /// <summary>Takes a case into a crisis; nothing of one that it was in before goes with it.</summary>
    /// <param name="crisisId">Null changes nothing.</param>
    public static void JoinCrisis(Entity row, ConversationCase theCase, Guid? crisisId)
    {
        if (crisisId is not { } crisis)
            return;
        row[IncidentTable.Crisis] = new EntityReference(CrisisTable.Name, crisis);
        if (theCase.CrisisId == null)
            return;
        foreach (var column in new[] { IncidentTable.CrisisUpdate, IncidentTable.CrisisLookOn, IncidentTable.HeldOutReason, IncidentTable.Parent })
            row[column] = null;
    }
}
