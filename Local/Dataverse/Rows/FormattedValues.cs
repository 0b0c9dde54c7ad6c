using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Rows;

/// <summary>Shows values the way the user reads them: US English, in the user's time zone.</summary>
public static class FormattedValues
{
    /// <summary>The text for a value of a row's column; null = none, as for text, ids and money without a currency.</summary>
    internal static string? Of(ColumnSchema column, object value, Row row, Snapshot snapshot, TimeZoneInfo zone) =>
        value is Money money ? Currency(money, column, row, snapshot) : Of(column, value, zone);

    /// <summary>The text for a value that does not depend on its row.</summary>
    internal static string? Of(ColumnSchema column, object value, TimeZoneInfo zone) => value switch
    {
        OptionSetValue option => column.OptionOf(option.Value)?.Label,
        OptionSetValueCollection options => string.Join("; ", options.Select(option => column.OptionOf(option.Value)?.Label)),
        bool flag => column.OptionOf(flag ? 1 : 0)?.Label,
        EntityReference reference => reference.Name,
        DateTime moment => Date(column, moment, zone),
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        decimal number => Number(number, column.Precision),
        double number => Number((decimal)number, column.Precision),
        _ => null,
    };

    private static string Date(ColumnSchema column, DateTime moment, TimeZoneInfo zone)
    {
        var shown = column.DateBehavior is DateBehavior.UserLocal ? TimeZoneInfo.ConvertTimeFromUtc(moment, zone) : moment;
        var dayOnly = column.ShowsDateOnly || column.DateBehavior is DateBehavior.DateOnly;
        return shown.ToString(dayOnly ? "M/d/yyyy" : "M/d/yyyy h:mm tt", CultureInfo.InvariantCulture);
    }

    private static string? Currency(Money money, ColumnSchema column, Row row, Snapshot snapshot) =>
        row.Reference("transactioncurrencyid") is { } id && snapshot.Find("transactioncurrency", id)?["currencysymbol"] is string symbol
            ? (money.Value < 0 ? "-" : "") + symbol + Number(Math.Abs(money.Value), column.Precision)
            : null;

    private static string Number(decimal number, int precision) =>
        number.ToString("N" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
