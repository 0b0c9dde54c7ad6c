using System;

namespace SocialCrm.Plugins.History;

/// <summary>Says satisfaction in words.</summary>
public static class SatisfactionWords
{
    public static string Of(Satisfaction satisfaction) => satisfaction switch
    {
        Satisfaction.VeryDissatisfied => "very dissatisfied",
        Satisfaction.Dissatisfied => "dissatisfied",
        Satisfaction.Neutral => "neutral",
        Satisfaction.Satisfied => "satisfied",
        Satisfaction.VerySatisfied => "very satisfied",
        _ => throw new ArgumentOutOfRangeException(nameof(satisfaction)),
    };
}
