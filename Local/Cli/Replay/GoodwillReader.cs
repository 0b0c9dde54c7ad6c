using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Cli.Replay;

/// <summary>Reads the goodwill of a replay, in the order in which it was offered.</summary>
internal sealed class GoodwillReader(IOrganizationService service)
{
    public IReadOnlyList<ReplayedGoodwill> Read()
    {
        var goodwill = service.ReadAll(
            GoodwillTable.Name, GoodwillTable.CreatedOn,
            GoodwillTable.Amount, GoodwillTable.Currency, GoodwillTable.Case, GoodwillTable.Reason, GoodwillTable.State,
            GoodwillTable.RequestedBy, GoodwillTable.Asked, GoodwillTable.DecisionReason).ToList();
        if (goodwill.Count == 0)
            return [];
        var cases = Names(IncidentTable.Name, IncidentTable.Id, IncidentTable.TicketNumber);
        var users = Names(UserTable.Name, UserTable.Id, UserTable.FullName);
        var codes = Names(CurrencyTable.Name, CurrencyTable.Id, CurrencyTable.Code);
        return
        [
            .. goodwill.Select(row => new ReplayedGoodwill(
                string.Create(CultureInfo.InvariantCulture, $"{row.GetAttributeValue<Money>(GoodwillTable.Amount)?.Value ?? 0:0.00} {NameOf(codes, row, GoodwillTable.Currency)}"),
                NameOf(cases, row, GoodwillTable.Case) ?? string.Empty,
                row.Text(GoodwillTable.Reason),
                row.Label(GoodwillTable.State) ?? string.Empty,
                NameOf(users, row, GoodwillTable.RequestedBy) ?? string.Empty)
            {
                Asked = NameOf(users, row, GoodwillTable.Asked),
                Decision = row.Text(GoodwillTable.DecisionReason),
            }),
        ];
    }

    private Dictionary<Guid, string> Names(string table, string id, string name) =>
        service.ReadAll(table, id, name).ToDictionary(row => row.Id, row => row.Text(name) ?? string.Empty);

    private static string? NameOf(Dictionary<Guid, string> names, Entity row, string lookup) => row.Lookup(lookup) is { } id ? names.GetValueOrDefault(id) : null;
}
