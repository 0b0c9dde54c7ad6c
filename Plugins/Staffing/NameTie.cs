using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Decides whether a post itself says that a name is that of somebody who served there: the place or role stands with the name.</summary>
/// <remarks>
/// A place elsewhere in a post says where the customer is, not where the named person works. A full name is rare enough to be tied to a place or role
/// of its sentence, some words away. A first name is not: "Amira is stranded in Lisbon". It needs the place right after it ("Ana at the Porto desk"), or
/// right before it with a word for staff between ("the gate B12 agent Ana").
/// </remarks>
internal static class NameTie
{
    private const int Furthest = 8;

    private static readonly HashSet<string> Links = NameCues.Set(
        "at in on of from by the a an your our this that who works working behind today yesterday attitude behaviour behavior manner manners tone conduct "
        + "gate desk counter team de del la el en da do na no am im vom von der die das bei");

    public static bool Holds(NameWords words, NameHit hit, Employee employee) => hit.Source switch
    {
        NameSource.FullName => Stands(words, employee.Places.Concat(employee.Roles)).Any(stand => InSentence(words, hit, stand)),
        NameSource.OneWord => Stands(words, employee.Places).Any(stand => IsRightAfter(words, hit, stand) || IsRightBefore(words, hit, stand)),
        _ => true,
    };

    private static IEnumerable<Span> Stands(NameWords words, IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases.Select(NameWords.Of))
        {
            for (var at = 0; at < words.Count; at++)
            {
                if (words.StandAt(at, phrase))
                    yield return new Span(at, at + phrase.Count - 1);
            }
        }
    }

    private static bool InSentence(NameWords words, NameHit hit, Span stand)
    {
        var last = Math.Max(hit.First, stand.First);
        var first = Math.Min(hit.Last, stand.Last);
        return last - first - 1 <= Furthest && !Enumerable.Range(first + 1, Math.Max(0, last - first)).Any(words.StartsSentence);
    }

    private static bool IsRightAfter(NameWords words, NameHit hit, Span stand) =>
        stand.First > hit.Last && InSentence(words, hit, stand)
        && Between(hit.Last, stand.First).All(at => Links.Contains(words[at]) || NameCues.IsPerson(words[at]));

    private static bool IsRightBefore(NameWords words, NameHit hit, Span stand)
    {
        if (stand.Last >= hit.First || !InSentence(words, hit, stand))
            return false;
        var between = Between(stand.Last, hit.First).ToList();
        return between.All(at => Links.Contains(words[at]) || NameCues.IsPerson(words[at])) && between.Any(at => NameCues.IsPerson(words[at]));
    }

    private static IEnumerable<int> Between(int first, int last) => Enumerable.Range(first + 1, Math.Max(0, last - first - 1));

    private readonly struct Span
    {
        public Span(int first, int last)
        {
            First = first;
            Last = last;
        }

        public int First { get; }

        public int Last { get; }
    }
}
