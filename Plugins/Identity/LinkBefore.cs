using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SocialCrm.Plugins.Identity;

/// <summary>What a link was before it was verified, so that unlinking restores exactly that.</summary>
/// <param name="CaseCustomers">The customers that the open cases had, by the id of the case.</param>
public sealed record LinkBefore(
    LinkState State, Customer? Customer, Guid? SuggestedContactId, string? Evidence, IReadOnlyDictionary<Guid, Customer> CaseCustomers)
{
    /// <summary>Length of the column scrm_linkbefore.</summary>
    private const int Maximum = 8000;

    private const string StateLine = "state ";
    private const string CustomerLine = "customer ";
    private const string SuggestedLine = "suggested ";
    private const string CaseLine = "case ";
    private const string EvidenceLine = "evidence ";

    private static readonly LinkBefore Nothing = new(LinkState.None, null, null, null, new Dictionary<Guid, Customer>());

    /// <summary>A line for each fact, the evidence last because it may have several lines; of too many cases the last are left out.</summary>
    public string Write()
    {
        var text = new StringBuilder(StateLine).Append(State);
        if (Customer != null)
            text.Append('\n').Append(CustomerLine).Append(Write(Customer));
        if (SuggestedContactId is { } suggested)
            text.Append('\n').Append(SuggestedLine).Append(suggested.ToString("D"));
        var evidence = string.IsNullOrEmpty(Evidence) ? "" : "\n" + EvidenceLine + Evidence;
        foreach (var theCase in CaseCustomers)
        {
            var line = $"\n{CaseLine}{theCase.Key:D} {Write(theCase.Value)}";
            if (text.Length + line.Length + evidence.Length <= Maximum)
                text.Append(line);
        }

        return text.Append(evidence).ToString();
    }

    /// <summary>Reads what <see cref="Write()"/> wrote. Without a text, as of a link that was verified by hand: nobody was linked before.</summary>
    public static LinkBefore Parse(string? text)
    {
        var before = Nothing;
        var customers = new Dictionary<Guid, Customer>();
        var lines = (text ?? "").Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            if (Rest(line, EvidenceLine) is { } evidence)
                return before with { Evidence = string.Join("\n", [evidence, .. lines.Skip(at + 1)]), CaseCustomers = customers };
            if (Rest(line, StateLine) is { } state && Enum.TryParse<LinkState>(state, out var known))
                before = before with { State = known };
            if (Rest(line, CustomerLine) is { } customer)
                before = before with { Customer = ReadCustomer(customer) };
            if (Rest(line, SuggestedLine) is { } contact && Guid.TryParse(contact, out var suggested))
                before = before with { SuggestedContactId = suggested };
            if (Rest(line, CaseLine) is { } theCase)
                ReadCase(theCase, customers);
        }

        return before with { CaseCustomers = customers };
    }

    private static string Write(Customer customer) => $"{customer.Table} {customer.Id:D}";

    private static string? Rest(string line, string start) =>
        line.StartsWith(start, StringComparison.Ordinal) ? line.Substring(start.Length) : null;

    private static Customer? ReadCustomer(string text)
    {
        var words = text.Split(' ');
        return words.Length == 2 && Guid.TryParse(words[1], out var id) ? new Customer(words[0], id) : null;
    }

    private static void ReadCase(string text, Dictionary<Guid, Customer> customers)
    {
        var space = text.IndexOf(' ');
        if (space > 0 && Guid.TryParse(text.Substring(0, space), out var id) && ReadCustomer(text.Substring(space + 1)) is { } customer)
            customers[id] = customer;
    }
}
