using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Triage;

/// <summary>Posts for triage tests: alone, or in a conversation.</summary>
internal static class Post
{
    public static readonly TriageContext Context = new("ContosoAir", InOpenConversation: false, RepliesToUs: false, Array.Empty<TriageTopic>());

    public static TriageDecision Triaged(string text) => TriagePolicy.Decide(text, Context);

    public static TriageDecision TriagedInOpenConversation(string text) =>
        TriagePolicy.Decide(text, Context with { InOpenConversation = true, RepliesToUs = true });

    public static TriageDecision TriagedInCaseOf(Intent intent, string text) =>
        TriagePolicy.Decide(text, Context with { InOpenConversation = true, RepliesToUs = true, CaseIntent = intent });

    public static TriageDecision TriagedBesideCaseOf(Intent intent, string text) =>
        TriagePolicy.Decide(text, Context with { CaseIntent = intent });

    public static TriageDecision TriagedBy(IReadOnlyList<TriageTopic> topics, string text) =>
        TriagePolicy.Decide(text, Context with { Topics = topics });
}
