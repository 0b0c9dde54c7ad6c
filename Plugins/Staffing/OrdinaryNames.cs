using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Names that are words too: "I will chase this" names neither Will nor Chase.</summary>
internal static class OrdinaryNames
{
    private const string English =
        "amber angel april art august autumn bill brook buck carol chance charity chase chip christian clay cliff colt crystal dale dawn dean "
        + "destiny drew earnest eve faith fern frank gene ginger glory grace grant guy harmony hazel heath holly hope hunter iris ivy jade "
        + "jewel joy june lance lane liberty lily major mark mason may melody mercy miles misty nick norm nova olive page patience pat pearl "
        + "penny pierce piper rain ray reed rich rob robin rocky rod rose ruby sage sandy sky skip star sterling sue summer trip troy van "
        + "violet wade ward warren will winter";

    private const string Spanish = "alba angel blanca clara cruz dolores esperanza gloria leon linda luz mar mercedes paz perla pilar rico rosa sol victoria";

    private static readonly HashSet<string> Words = new HashSet<string>((English + " " + Spanish).Split(' '), StringComparer.Ordinal);

    // What people do: after "Will", one of these makes it a name.
    private static readonly HashSet<string> Deeds = new HashSet<string>(
        "was is at from has had did said told refused helped made went took gave kept just really hung answered ignored lied laughed yelled shouted"
            .Split(' '),
        StringComparer.Ordinal);

    public static bool Holds(string word) => Words.Contains(word);

    /// <summary>Whether ordinary words are written as a name: with capitals within a sentence, or before what somebody did.</summary>
    public static bool IsUsedAsName(NameWords words, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (!words.IsCapital(at))
                return false;
        }

        return last > first || !words.StartsSentence(first) || (last + 1 < words.Count && Deeds.Contains(words[last + 1]));
    }
}
