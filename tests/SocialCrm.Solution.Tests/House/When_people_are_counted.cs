using System;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Tests.House;

/// <summary>Complaints are handled one by one; nothing that comes with the solution holds them against a person.</summary>
public sealed class When_people_are_counted
{
    private static readonly string[] People = ["scrm_employeeid", "scrm_managerid"];

    [Fact]
    public void No_chart_shows_staff_mentions_or_goodwill_or_cases_by_employee() =>
        Parts("Visualizations").Where(part => part.Descendants("attribute").Any(NamesPerson) && !IsOf(part, "scrm_recognition")).ShouldBeEmpty();

    [Fact]
    public void No_chart_is_made_of_staff_mentions() => Parts("Visualizations").Where(part => IsOf(part, "scrm_staffmention")).ShouldBeEmpty();

    [Fact]
    public void No_view_of_staff_mentions_counts_groups_or_sorts_them_by_employee()
    {
        var views = Parts("SavedQueries").Where(part => IsOf(part, "scrm_staffmention")).ToList();

        views.Count.ShouldBeGreaterThan(4);
        views.SelectMany(view => view.Descendants("order")).Where(NamesPerson).ShouldBeEmpty();
        views.SelectMany(view => view.DescendantsAndSelf()).Where(part => part.Attribute("aggregate") is not null || part.Attribute("groupby") is not null).ShouldBeEmpty();
    }

    [Fact]
    public void No_view_of_employees_looks_at_what_is_said_of_them() =>
        Parts("SavedQueries").Where(part => IsOf(part, "scrm_employee") && part.Descendants("link-entity").Any()).ShouldBeEmpty();

    private static System.Collections.Generic.IEnumerable<XElement> Parts(string folder) => Repository.With(".xml")
        .Where(file => file.StartsWith("Solution/src/Entities/", StringComparison.Ordinal) && file.Contains($"/{folder}/", StringComparison.Ordinal))
        .Select(file => XDocument.Parse(Repository.Read(file)).Root!);

    private static bool IsOf(XElement part, string table) => part.Descendants("entity").Any(entity => (string?)entity.Attribute("name") == table);

    private static bool NamesPerson(XElement part) =>
        People.Contains((string?)part.Attribute("attribute")) || (People.Contains((string?)part.Attribute("name")) && part.Attribute("groupby") is not null);
}
