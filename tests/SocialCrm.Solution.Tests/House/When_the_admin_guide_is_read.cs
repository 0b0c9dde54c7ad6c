using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SocialCrm.Solution.Rules;

namespace SocialCrm.Solution.Tests.House;

public sealed partial class When_the_admin_guide_is_read
{
    private const string Guide = "docs/admin-guide.md";

    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

    private static readonly (string Level, string Prefix)[] Levels = [("Global", ""), ("Deep", "unit and below: "), ("Local", "unit: "), ("Basic", "own: ")];

    // In bold too, but no names of ours.
    private static readonly string[] Emphasis =
    [
        "A rule never hides danger.", "Breach times", "Dynamics 365 Customer Service", "Followers are no condition, on purpose", "How long a case can be overtaken.",
        "On Hold", "Personal data", "Several customers", "Upgrade", "What counts", "What is usual", "joins", "suggested", "verified", "with their data",
    ];

    [Fact]
    public void It_tells_what_each_role_may_do()
    {
        var roles = Repository.With(".xml").Where(file => file.StartsWith("Solution/src/Roles/", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => Privileges(file).ToList());
        var tables = roles.Values.SelectMany(privileges => privileges).Select(privilege => privilege.Table).Distinct().Order(StringComparer.OrdinalIgnoreCase);
        string[] expected = [Row("Table", roles.Keys), .. tables.Select(table => Row(table, roles.Values.Select(privileges => Cell(privileges, table))))];

        expected.Except(Repository.ReadLines(Guide)).ShouldBeEmpty();
    }

    [Fact]
    public void It_tells_who_may_call_which_custom_API()
    {
        var roles = Repository.With(".xml").Where(file => file.StartsWith("Solution/src/Roles/", StringComparison.Ordinal)).ToList();
        var apis = Repository.With("/customapi.xml").Select(file => XElement.Parse(Repository.Read(file))).Where(api => api.Element("isprivate")!.Value == "0");
        var expected = apis.Select(api => Row(
            $"`{api.Attribute("uniquename")!.Value}`",
            roles.Select(file => Names(file).Contains(api.Element("executeprivilegename")!.Value) ? "yes" : "")));

        expected.Except(Repository.ReadLines(Guide)).ShouldBeEmpty();
    }

    [Fact]
    public void It_names_the_privileges_of_roles_that_belong_to_no_table()
    {
        var guide = Repository.ReadLines(Guide).ToList();
        var others = Repository.With(".xml").Where(file => file.StartsWith("Solution/src/Roles/", StringComparison.Ordinal))
            .SelectMany(file => Names(file).Where(name => !Privilege().IsMatch(name)).Select(name => $"{Path.GetFileNameWithoutExtension(file)}: `{name}`"));

        others.Where(one => !guide.Exists(line => line.Contains(one, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void What_it_names_in_bold_is_in_the_solution_under_that_name()
    {
        var bold = Repository.ReadLines(Guide).SelectMany(line => Bold().Matches(Code().Replace(line, ""))).Select(match => match.Groups["name"].Value).ToHashSet();

        bold.Except(Names()).Except(Emphasis).ShouldBeEmpty();
        Emphasis.Except(bold).ShouldBeEmpty();
    }

    [Fact]
    public void It_names_every_dashboard_and_part_of_the_app()
    {
        var guide = Repository.Read(Guide);
        var names = Repository.With(".xml").Where(file => file.StartsWith("Solution/src/Dashboards/", StringComparison.Ordinal))
            .SelectMany(file => XElement.Parse(Repository.Read(file)).Descendants("cell").Elements("labels").Elements("label").Attributes("description")).Select(label => label.Value);

        names.Where(name => !guide.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<(string Verb, string Table, string Level)> Privileges(string file) =>
        from privilege in XElement.Parse(Repository.Read(file)).Descendants("RolePrivilege")
        let match = Privilege().Match(privilege.Attribute("name")!.Value)
        where match.Success
        select (match.Groups["verb"].Value, match.Groups["table"].Value, privilege.Attribute("level")!.Value);

    /// <summary>The English labels of the solution, and the names of its roles, flows, environment variables, connection references and workflow steps.</summary>
    private static IEnumerable<string> Names()
    {
        var roots = Repository.With(".xml").Where(file => file.StartsWith("Solution/src/", StringComparison.Ordinal)).Select(file => XElement.Parse(Repository.Read(file))).ToList();
        return roots.SelectMany(LabelXml.Labels).Select(LabelXml.Text)
            .Concat(roots.SelectMany(root => root.DescendantsAndSelf()).SelectMany(element => new[]
            {
                element.Name == "Role" ? element.Attribute("name")?.Value : null,
                element.Name == "displayname" ? element.Attribute("default")?.Value : null,
                element.Name == "connectionreferencedisplayname" ? element.Value : null,
                element.Name == "PluginType" ? element.Attribute("Name")?.Value : null,
            }).OfType<string>());
    }

    private static IEnumerable<string> Names(string file) =>
        XElement.Parse(Repository.Read(file)).Descendants("RolePrivilege").Select(privilege => privilege.Attribute("name")!.Value);

    private static string Cell(List<(string Verb, string Table, string Level)> privileges, string table) => string.Join("; ",
        from level in Levels
        let verbs = Verbs.Where(verb => privileges.Contains((verb, table, level.Level))).Select(Word).ToList()
        where verbs.Count > 0
        select level.Prefix + string.Join(", ", verbs));

    private static string Word(string verb) => verb == "AppendTo" ? "append to" : verb.ToLowerInvariant();

    private static string Row(string first, IEnumerable<string> cells) => $"| {first} |" + string.Concat(cells.Select(cell => cell.Length == 0 ? " |" : $" {cell} |"));

    [GeneratedRegex(@"\*\*(?<name>[^*]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex("^prv(?<verb>AppendTo|Append|Create|Read|Write|Delete|Assign|Share)(?<table>.+)$")]
    private static partial Regex Privilege();
}
