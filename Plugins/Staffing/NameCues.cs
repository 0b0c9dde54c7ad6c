using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Staffing;

/// <summary>The words around names: titles, badges, people at a place, and how somebody names themselves.</summary>
internal static class NameCues
{
    private static readonly HashSet<string> Badges = Set("badge id placa insignia cracha ausweis dienstnummer tag");

    private static readonly HashSet<string> People = Set(
        "agent agents man woman guy lady girl boy person employee staff colleague clerk driver steward stewardess attendant crew member "
        + "supervisor manager cashier mechanic agente empleado empleada chico chica senor senora hombre mujer mitarbeiter mitarbeiterin");

    private static readonly HashSet<string> Contrasts = Set("but however though although yet except pero sino aber jedoch mas mais");

    public static IReadOnlyList<string> Titles { get; } = new[] { "mr", "mrs", "ms", "miss", "sr", "sra", "senor", "senora", "herr", "frau" };

    public static bool IsBadgeWord(string word) => Badges.Contains(word);

    public static bool IsPerson(string word) => People.Contains(word);

    public static bool IsContrast(string word) => Contrasts.Contains(word);

    /// <summary>Whether the few words before a place speak of a person there.</summary>
    public static bool SomebodyBefore(NameWords words, int at)
    {
        for (var before = at - 1; before >= 0 && at - before <= 4; before--)
        {
            if (People.Contains(words[before]))
                return true;
            if (words.StartsSentence(before))
                return false;
        }

        return false;
    }

    /// <summary>"I am Ana", "this is Ana", "my name is Ana", "Ana here"; of "I'm" only the I is left.</summary>
    public static bool IsOwnIntroduction(NameWords words, int first, int last) =>
        (first > 0 && words[first - 1] is "i" or "soy")
        || (first > 1 && words[first - 2] + " " + words[first - 1] is "i am" or "this is" or "name is" or "my name" or "me llamo" or "ich bin")
        || (last + 1 < words.Count && words[last + 1] == "here" && (last + 2 == words.Count || words.StartsClause(last + 2)));

    public static HashSet<string> Set(string words) => new HashSet<string>(words.Split(' '), StringComparer.Ordinal);
}
