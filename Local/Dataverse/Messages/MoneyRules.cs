using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>
/// Amounts of money: a row without a currency gets the base currency, the exchange rate is that of the currency at the time of the write, and each
/// column with the suffix _base holds the amount divided by the rate.
/// </summary>
internal sealed class MoneyRules(OrganizationFacts facts)
{
    private const string Currency = "transactioncurrencyid";
    private const string Rate = "exchangerate";
    private const string BaseSuffix = "_base";

    /// <param name="before">The stored row; null when it is new.</param>
    /// <param name="written">What the request writes; the converted values are added.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The currency is taken away from a row with an amount.</exception>
    public void Convert(TableSchema table, Row? before, Dictionary<string, object?> written, Snapshot view)
    {
        var amounts = Amounts(table).ToList();
        if (amounts.Count == 0 || !(written.ContainsKey(Currency) || amounts.Any(amount => written.ContainsKey(amount.Name))))
            return;
        var values = amounts.ToDictionary(amount => amount.Name, amount => Value(amount.Name, before, written) as Money);
        if (values.Values.All(value => value is null) && Value(Currency, before, written) is null)
            return;
        if (before is not null && written.TryGetValue(Currency, out var emptied) && emptied is null)
            throw Fault.Of(ErrorCodes.InvalidArgument, $"The currency cannot be null: '{Currency}' of '{table.Name}' belongs to an amount.");

        var currency = Value(Currency, before, written) as EntityReference ?? new EntityReference("transactioncurrency", facts.BaseCurrencyId);
        var rate = view.Require(currency.LogicalName, currency.Id)[Rate] as decimal? ?? 1;
        written[Currency] = currency;
        written[Rate] = rate;
        foreach (var amount in amounts)
        {
            var precision = table.Column(amount.Name + BaseSuffix).Precision;
            written[amount.Name + BaseSuffix] =
                values[amount.Name] is { } value ? new Money(Math.Round(value.Value / rate, precision, MidpointRounding.AwayFromZero)) : null;
        }
    }

    private static IEnumerable<ColumnSchema> Amounts(TableSchema table) => table.Columns.ContainsKey(Rate)
        ? table.Columns.Values.Where(column => column.Type is ColumnType.Money && table.Columns.ContainsKey(column.Name + BaseSuffix))
        : [];

    private static object? Value(string column, Row? before, Dictionary<string, object?> written) =>
        written.TryGetValue(column, out var value) ? value : before?[column];
}
