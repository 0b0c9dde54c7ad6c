using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Decides which employees a post names. Certain only where it can be nobody else; whatever is doubtful is for a person to confirm.</summary>
internal static class MentionPolicy
{
    /// <summary>A name that more people share says nothing about any of them.</summary>
    private const int MostSuggestions = 3;

    /// <summary>Each employee at most once as complaint and once as praise, in the order of the post.</summary>
    public static IReadOnlyList<NamedEmployee> Named(string text, MentionFacts facts)
    {
        if (facts.Directory.IsEmpty)
            return Array.Empty<NamedEmployee>();
        var words = new NameWords(text);
        var hits = facts.Directory.Find(words, text);
        if (hits.Count == 0)
            return Array.Empty<NamedEmployee>();

        var whole = facts.Read(text);
        var named = new List<NamedEmployee>();
        foreach (var hit in hits.OrderBy(hit => hit.Source))
        {
            var clause = new MentionClause(words, hit);
            if (clause.Kind(facts.Read, whole, out var isClear) is { } kind)
                named.AddRange(Meant(words, hit, facts).Select(meant => meant with { Kind = kind, IsCertain = meant.IsCertain && isClear, Words = clause.Text }));
        }

        return named.GroupBy(one => (one.EmployeeId.ToString("N") + one.Kind)).Select(same => same.OrderByDescending(one => one.IsCertain).First()).ToList();
    }

    /// <summary>Of all who are called so, those who plausibly served the customer; if nobody did, everybody as a doubt.</summary>
    private static IEnumerable<NamedEmployee> Meant(NameWords words, NameHit hit, MentionFacts facts)
    {
        var doubt = NameDoubt.Of(words, hit, facts.AuthorName);
        var all = hit.Employees.Select(employee => new Candidate(employee, Why(words, hit, employee, facts))).ToList();
        var plausible = all.Where(one => one.Why.Length > 0).ToList();
        var isSure = plausible.Count == 1 && doubt == null && !hit.IsDoubtful && hit.Source != NameSource.Place;
        return Few(plausible.Count > 0 ? plausible : all)
            .Select(one => Of(one.Employee, isSure && IsTied(words, hit, one), Basis(words, hit, one, doubt)));
    }

    private static List<Candidate> Few(List<Candidate> candidates) => candidates.Count <= MostSuggestions ? candidates : new List<Candidate>();

    private static bool IsTied(NameWords words, NameHit hit, Candidate one) => one.Why == NameBasis.Served || NameTie.Holds(words, hit, one.Employee);

    private static string Why(NameWords words, NameHit hit, Employee employee, MentionFacts facts)
    {
        if (hit.Source == NameSource.Badge)
            return NameBasis.Badge;
        if (facts.HasServed(employee))
            return NameBasis.Served;
        if (employee.Places.Any(place => words.IndexOf(NameWords.Of(place)) >= 0))
            return NameBasis.Place;
        return employee.Roles.Any(role => words.IndexOf(NameWords.Of(role)) >= 0) ? NameBasis.Role : "";
    }

    private static string Basis(NameWords words, NameHit hit, Candidate one, string? doubt)
    {
        var how = NameBasis.Of(hit.Source);
        var basis = one.Why.Length == 0 ? how + ", nothing else" : hit.Source is NameSource.Badge or NameSource.Place ? how : how + ", " + one.Why;
        if (one.Why == NameBasis.Place && !IsTied(words, hit, one))
            basis += ", but not with the name";
        if (hit.IsDoubtful)
            basis += "; the name is an ordinary word too";
        return doubt == null ? basis : basis + "; " + doubt;
    }

    private static NamedEmployee Of(Employee employee, bool isCertain, string basis) =>
        new NamedEmployee(employee.Id, MentionKind.Complaint, isCertain, "", basis);

    private sealed record Candidate(Employee Employee, string Why);
}
