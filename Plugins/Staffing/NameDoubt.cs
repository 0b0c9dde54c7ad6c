using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Tells why a name that an employee has may be somebody else's, or not the one that the post is about.</summary>
internal static class NameDoubt
{
    private const int WitnessReach = 8;

    private static readonly HashSet<string> Family = NameCues.Set(
        "mother mom mum father dad daughter son sister brother wife husband partner fiance fiancee girlfriend boyfriend grandmother grandma granny nana "
        + "grandfather grandpa aunt uncle niece nephew cousin child kid baby toddler friend neighbour neighbor passenger "
        + "madre mama padre papa hija hijo hermana hermano esposa esposo marido abuela abuelo tia tio prima primo nina nino bebe amiga amigo novia novio "
        + "mutter vater tochter sohn schwester bruder ehefrau ehemann mann oma opa tante onkel kind freund freundin");

    private static readonly HashSet<string> Own = NameCues.Set(
        "my our mi mis nuestra nuestro nuestras nuestros mein meine meiner meinem meinen unser unsere unserer unserem unseren");

    private static readonly HashSet<string> Naming = NameCues.Set("called named name names is llamada llamado namens");

    private static readonly HashSet<string> Asking = NameCues.Set("ask check contact pregunta pregunten pregunte preguntad frag fragt fragen");

    private static readonly HashSet<string> Allowing = NameCues.Set("please just and can could should you favor bitte");

    private static readonly HashSet<string> Leading = NameCues.Set("your the to with for a al su den die bei mit gate desk counter");

    private static readonly HashSet<string> Witnessing = NameCues.Set("saw seen heard witnessed noticed confirm confirms witness vio oyo testigo sah gesehen gehort zeuge zeugin");

    private static readonly HashSet<string> Closing = NameCues.Set(
        "regards kind best sincerely yours cheers thanks thank you many saludos atentamente gracias gruss grusse viele mit freundlichen danke");

    /// <summary>One reason in words for the basis of a mention; null when there is none.</summary>
    public static string? Of(NameWords words, NameHit hit, string? authorName)
    {
        if (IsWitness(words, hit))
            return "may be a witness";
        if (hit.Source is NameSource.Badge or NameSource.Signature or NameSource.Place)
            return null;
        if (IsAuthors(words, hit, authorName))
            return "the customer is called so too";
        if (IsClosing(words, hit))
            return "the customer may have signed so";
        return IsClose(words, hit) ? "may be somebody who belongs to the customer" : null;
    }

    private static bool IsAuthors(NameWords words, NameHit hit, string? authorName)
    {
        var own = NameWords.Of(authorName ?? "");
        return NameCues.IsOwnIntroduction(words, hit.First, hit.Last)
            || Enumerable.Range(hit.First, hit.Last - hit.First + 1).All(at => own.Contains(words[at]));
    }

    /// <summary>"Ask Amira at gate B12", "Amira at gate B12 saw how rude he was".</summary>
    private static bool IsWitness(NameWords words, NameHit hit)
    {
        for (var at = hit.Last + 1; at < words.Count && at <= hit.Last + WitnessReach && !words.StartsSentence(at); at++)
        {
            if (Witnessing.Contains(words[at]))
                return true;
        }

        var before = hit.First - 1;
        while (before >= 0 && !words.StartsSentence(before + 1) && (Leading.Contains(words[before]) || NameCues.IsPerson(words[before])))
            before--;
        return before >= 0 && !words.StartsSentence(before + 1)
            && (Witnessing.Contains(words[before]) || (Asking.Contains(words[before]) && IsTold(words, before)));
    }

    /// <summary>Somebody is told to ask, as in "please ask"; in "I had to ask" the customer asked.</summary>
    private static bool IsTold(NameWords words, int at) => words.StartsClause(at) || Allowing.Contains(words[at - 1]);

    /// <summary>"Awful service. Amira Haddad", "Awful service - Amira", "Regards, Amira".</summary>
    private static bool IsClosing(NameWords words, NameHit hit)
    {
        if (Enumerable.Range(hit.Last + 1, words.Count - hit.Last - 1).Any(words.IsWord))
            return false;
        if (words.StartsSentence(hit.First) || words.FollowsDash(hit.First))
            return true;
        var first = hit.First;
        while (!words.StartsSentence(first) && Closing.Contains(words[first - 1]))
            first--;
        return words.StartsClause(hit.First) && first < hit.First && words.StartsSentence(first);
    }

    /// <summary>"My daughter Amira", "my mother is called Amira", "our little Amira", "Amira, my daughter".</summary>
    private static bool IsClose(NameWords words, NameHit hit)
    {
        var before = hit.First - 1;
        while (before >= 0 && !words.StartsSentence(before + 1) && Naming.Contains(words[before]))
            before--;
        if (before >= 0 && !words.StartsSentence(before + 1) && Family.Contains(words[before]))
            return true;
        if (StandsBefore(words, hit.First, 1) || (StandsBefore(words, hit.First, 2) && !NameCues.IsPerson(words[hit.First - 1])))
            return true;
        var after = hit.Last + 1 < words.Count && words[hit.Last + 1] == "is" ? hit.Last + 2 : hit.Last + 1;
        return after + 1 < words.Count && Own.Contains(words[after]) && Family.Contains(words[after + 1])
            && !Enumerable.Range(hit.Last + 1, after - hit.Last + 1).Any(words.StartsSentence);
    }

    private static bool StandsBefore(NameWords words, int first, int distance) =>
        first >= distance && Own.Contains(words[first - distance]) && !Enumerable.Range(first - distance + 1, distance).Any(words.StartsClause);
}
