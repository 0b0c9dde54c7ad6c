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
        NameSource.OneWord => Stands(words, employee.Places).Any(stand => InSentence(words, hit, stand) && IsRightBeside(words, hit, stand, Posts(employee))),
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

    /// <param name="posts">The words of the employee's roles: "Ana from your ground crew in Porto".</param>
    private static bool IsRightBeside(NameWords words, NameHit hit, Span stand, HashSet<string> posts)
    {
        var isAfter = stand.First > hit.Last;
        if (!isAfter && stand.Last >= hit.First)
            return false;
        var between = isAfter ? Between(words, hit.Last, stand.First) : Between(words, stand.Last, hit.First);
        return between.All(word => Links.Contains(word) || NameCues.IsPerson(word) || posts.Contains(word))
            && (isAfter || between.Any(word => NameCues.IsPerson(word) || posts.Contains(word)));
    }

    private static HashSet<string> Posts(Employee employee) => new HashSet<string>(employee.Roles.SelectMany(NameWords.Of), StringComparer.Ordinal);

    private static List<string> Between(NameWords words, int first, int last) =>
        Enumerable.Range(first + 1, Math.Max(0, last - first - 1)).Select(at => words[at]).ToList();

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
