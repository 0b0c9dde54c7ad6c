using System;

namespace SocialCrm.Plugins.Intake;

/// <summary>The names of outcomes as people read them in Dataverse and as the custom APIs return them.</summary>
public static class OutcomeName
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Pending => "Pending",
        Outcome.CaseOpened => "Case opened",
        Outcome.JoinedCase => "Joined case",
        Outcome.Praise => "Praise",
        Outcome.Ignored => "Ignored",
        Outcome.Duplicate => "Duplicate",
        Outcome.WaitingForParts => "Waiting for parts",
        Outcome.Failed => "Failed",
        Outcome.OwnPost => "Own post",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
