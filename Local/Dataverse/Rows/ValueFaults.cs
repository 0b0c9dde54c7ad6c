using System.Globalization;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Rows;

/// <summary>The faults for values that a column does not take.</summary>
internal static class ValueFaults
{
    public static FaultException<OrganizationServiceFault> WrongType(TableSchema table, ColumnSchema column, object value) =>
        Fault.Of(ErrorCodes.InvalidArgument, $"Incorrect attribute value type {value.GetType()}: '{column.Name}' of '{table.Name}' is a {column.Type} column.");

    public static FaultException<OrganizationServiceFault> TooLong(TableSchema table, ColumnSchema column, int length) => Fault.Of(
        ErrorCodes.StringLengthTooLong,
        $"A validation error occurred. The length of the '{column.Name}' attribute of the '{table.Name}' entity is {Text(length)} and exceeds the maximum allowed length of '{Text(column.MaxLength)}'.");

    public static FaultException<OrganizationServiceFault> OutOfRange(TableSchema table, ColumnSchema column, object value) => Fault.Of(
        ErrorCodes.ValueOutOfRange,
        string.Create(CultureInfo.InvariantCulture, $"A validation error occurred. The value {value} of '{column.Name}' on record of type '{table.Name}' is outside the valid range of {column.Minimum} to {column.Maximum}."));

    public static FaultException<OrganizationServiceFault> UnknownOption(TableSchema table, ColumnSchema column, int value) => Fault.Of(
        ErrorCodes.PicklistValueOutOfRange,
        $"A validation error occurred. The value {Text(value)} of '{column.Name}' on record of type '{table.Name}' is outside the valid range. Accepted Values: {string.Join(",", column.Options.Select(option => Text(option.Value)))}");

    public static FaultException<OrganizationServiceFault> WrongTarget(TableSchema table, ColumnSchema column, string? target) => Fault.Of(
        ErrorCodes.InvalidArgument,
        $"'{column.Name}' of '{table.Name}' refers to {string.Join(" or ", column.Targets)}, not to '{target}'.");

    public static FaultException<OrganizationServiceFault> DateTooEarly(TableSchema table, ColumnSchema column) => Fault.Of(
        ErrorCodes.DateTimeTooEarly,
        $"DateTime is less than minimum value supported by CrmDateTime: '{column.Name}' of '{table.Name}' takes dates from 01/01/1753 00:00:00 on.");

    public static FaultException<OrganizationServiceFault> NotValidFor(TableSchema table, ColumnSchema column, string operation) => Fault.Of(
        ErrorCodes.QueryBuilderInvalidUpdate,
        $"'{column.Name}' of '{table.Name}' is not valid for {operation}.");

    public static FaultException<OrganizationServiceFault> Missing(TableSchema table, ColumnSchema column) => Fault.Of(
        ErrorCodes.InvalidArgument,
        $"The attribute '{column.Name}' of '{table.Name}' cannot be set to NULL: the system requires a value.");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
