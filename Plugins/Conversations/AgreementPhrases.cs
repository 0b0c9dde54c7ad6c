namespace SocialCrm.Plugins.Conversations;

/// <summary>What people write who agree with somebody else's post and add nothing.</summary>
internal static class AgreementPhrases
{
    /// <summary>Each of these says it.</summary>
    public static readonly string[] Saying =
    [
        "+1", "x2", "this", "this one", "same", "same here", "same problem", "same issue", "same problem here", "same issue here", "same boat",
        "in the same boat", "same for me", "same for us", "same with me", "same with us", "me too", "us too", "mine too", "ours too", "me as well", "ditto", "agree",
        "agreed", "i agree", "we agree", "i agree with you", "i agree with this", "couldn't agree more", "could not agree more", "can't agree more",
        "second this", "seconded", "i second this", "i second that", "exactly", "exactly this", "precisely", "indeed", "true", "so true", "very true", "this is true",
        "that's true", "it's true", "totally", "absolutely", "100%", "100", "100 percent", "facts", "amen", "preach", "hear hear", "well said", "well put", "you're right", "you are right",
        "so right", "spot on", "what she said", "what he said", "what they said", "happened to me too", "happened to us too", "it happened to me too",
        "this happened to me too", "same happened to me", "same thing happened to me", "same thing here", "the same happened to me", "i feel you", "feel you", "been there",
        "yes", "yep", "yup", "yeah", "yea", "right",
        "igual", "igual aquí", "igual que yo", "yo igual", "yo también", "yo tambien", "a mí también", "a mi también", "nosotros también", "a nosotros también", "lo mismo",
        "lo mismo aquí", "lo mismo digo", "opino lo mismo", "pienso lo mismo", "me pasa lo mismo", "me pasó lo mismo", "a mí me pasó lo mismo", "a mi me paso lo mismo",
        "a mí me pasa lo mismo", "nos pasó lo mismo", "me pasa igual", "tal cual", "exacto", "exactamente", "de acuerdo", "totalmente", "totalmente de acuerdo",
        "estoy de acuerdo", "así es", "cierto", "muy cierto", "verdad", "es verdad", "toda la razón", "tienes razón", "tiene razón", "tienes toda la razón",
        "tiene toda la razón", "eso", "eso mismo", "esto", "amén", "apoyo", "sí", "claro", "claro que sí",
    ];

    /// <summary>These may stand around it and say nothing by themselves.</summary>
    public static readonly string[] Around =
    [
        "so", "much", "all of", "all", "just", "and", "oh", "ugh", "omg", "lol", "wow", "honestly", "literally", "really", "very", "for real", "man", "bro", "guys", "folks",
        "everyone", "everybody", "with you", "sadly", "unfortunately", "i'm", "i am", "we're", "we are", "y", "también", "tristemente", "muy", "pues",
    ];
}
