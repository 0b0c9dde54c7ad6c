using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Finds where a post may name employees, in time that grows with the post and not with the number of employees.</summary>
internal sealed class StaffDirectory
{
    private readonly Dictionary<string, List<Entry>> _byFirstWord = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Employee>> _badges = new Dictionary<string, List<Employee>>(StringComparer.Ordinal);
    private readonly List<Employee> _signing = new List<Employee>();

    public StaffDirectory(IReadOnlyList<Employee> employees)
    {
        foreach (var employee in employees)
            Add(employee);
    }

    public bool IsEmpty => _byFirstWord.Count == 0;

    /// <summary>Every place, also several for one employee.</summary>
    public IReadOnlyList<NameHit> Find(NameWords words, string text)
    {
        var hits = new List<NameHit>();
        for (var at = 0; at < words.Count; at++)
        {
            if (words.IsQuoted(at))
                continue;
            if (HitAt(words, at) is { } hit)
                hits.Add(hit);
            if (BadgeAt(words, at) is { } badge)
                hits.Add(badge);
        }

        hits.AddRange(_signing.SelectMany(employee => Signatures(employee, words, text)));
        return hits;
    }

    private void Add(Employee employee)
    {
        var name = NameWords.Of(employee.Name);
        Add(name, name.Count > 1 ? NameSource.FullName : NameSource.OneWord, employee);
        if (name.Count > 1)
        {
            Add(new[] { name[0] }, NameSource.OneWord, employee);
            foreach (var title in NameCues.Titles)
                Add(new[] { title, name[name.Count - 1] }, NameSource.OneWord, employee);
        }

        foreach (var variant in employee.Variants.Where(variant => variant[0] != '^').Select(NameWords.Of))
            Add(variant, variant.Count > 1 ? NameSource.FullName : NameSource.OneWord, employee);
        foreach (var place in employee.Places.Select(NameWords.Of))
            Add(place, NameSource.Place, employee);
        if (employee.Variants.Any(variant => variant[0] == '^'))
            _signing.Add(employee);
        if (BadgeForm(employee.Badge ?? "") is { Length: > 0 } badge)
            Listed(_badges, badge).Add(employee);
    }

    private void Add(IReadOnlyList<string> words, NameSource source, Employee employee)
    {
        if (words.Count == 0 || words[0].Length == 0)
            return;
        var entries = Listed(_byFirstWord, words[0]);
        var known = entries.FirstOrDefault(entry => entry.Source == source && entry.Words.SequenceEqual(words));
        if (known == null)
            entries.Add(known = new Entry(words, source, new List<Employee>()));
        if (!known.Employees.Contains(employee))
            known.Employees.Add(employee);
    }

    private static List<T> Listed<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = new List<T>());
        return list;
    }

    /// <summary>The longest name that begins at a word; a place only where somebody stands there.</summary>
    private NameHit? HitAt(NameWords words, int at)
    {
        if (!_byFirstWord.TryGetValue(words[at], out var entries))
            return null;
        var best = entries.Where(entry => words.StandAt(at, entry.Words) && (entry.Source != NameSource.Place || NameCues.SomebodyBefore(words, at)))
            .OrderBy(entry => entry.Source == NameSource.Place).ThenByDescending(entry => entry.Words.Count).FirstOrDefault();
        if (best == null)
            return null;
        var last = at + best.Words.Count - 1;
        var isOrdinary = best.Source != NameSource.Place && best.Words.All(OrdinaryNames.Holds);
        return isOrdinary && !OrdinaryNames.IsUsedAsName(words, at, last) ? null : new NameHit(best.Employees, best.Source, at, last, isOrdinary);
    }

    /// <summary>A badge counts only after a word for it: other numbers are those of flights, bookings and seats.</summary>
    private NameHit? BadgeAt(NameWords words, int at)
    {
        if (_badges.Count == 0 || !NameCues.IsBadgeWord(words[at]))
            return null;
        for (var first = at + 1; first < words.Count && first <= at + 3; first++)
        {
            var form = "";
            for (var last = first; last < words.Count && last < first + 3; last++)
            {
                form += BadgeForm(words[last]);
                if (_badges.TryGetValue(form, out var found))
                    return new NameHit(found, NameSource.Badge, at, last, false);
            }
        }

        return null;
    }

    private static IEnumerable<NameHit> Signatures(Employee employee, NameWords words, string text)
    {
        foreach (var signature in employee.Variants.Where(variant => variant[0] == '^' && variant.Length > 1))
        {
            var at = text.IndexOf(signature, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at + signature.Length < text.Length && char.IsLetterOrDigit(text[at + signature.Length])))
                continue;
            var first = Math.Max(0, words.IndexOf(NameWords.Of(signature)));
            yield return new NameHit(new[] { employee }, NameSource.Signature, first, first, false);
        }
    }

    private static string BadgeForm(string badge) => new string(badge.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());

    private sealed record Entry(IReadOnlyList<string> Words, NameSource Source, List<Employee> Employees);
}
