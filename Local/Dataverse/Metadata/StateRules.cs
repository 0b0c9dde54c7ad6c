using System.Linq;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>Which state and status reason a row gets from what a request says about them.</summary>
public static class StateRules
{
    /// <summary>Logical name of the state column.</summary>
    public const string State = "statecode";

    /// <summary>Logical name of the status reason column.</summary>
    public const string Status = "statuscode";

    /// <summary>State and reason of a new row: the default state, an inactive state in the request is ignored; a reason of the default state is kept.</summary>
    public static (int State, int Status) ForCreate(TableSchema table, int? status)
    {
        var state = DefaultState(table);
        var belongs = status is { } reason && StateOf(table, reason) == state;
        return (state, belongs ? status!.Value : DefaultStatusOf(table, state));
    }

    /// <summary>State and reason after an update: the state alone takes that state's default reason, the reason alone sets its state.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The reason belongs to another state than the one asked for.</exception>
    public static (int State, int Status) ForUpdate(TableSchema table, int currentState, int currentStatus, int? state, int? status)
    {
        if (status is not { } reason)
            return state is { } wanted && wanted != currentState ? (wanted, DefaultStatusOf(table, wanted)) : (currentState, currentStatus);
        var owner = StateOf(table, reason);
        if (state is { } asked && asked != owner)
            throw Fault.Of(ErrorCodes.InvalidStateCodeStatusCode, $"{reason} is not a valid status code for state code {asked} of {table.Name}.");
        return (owner, reason);
    }

    /// <summary>The state of new rows.</summary>
    public static int DefaultState(TableSchema table)
    {
        var column = table.Column(State);
        return column.Default ?? column.Options.First().Value;
    }

    /// <summary>The reason a row gets when only its state is set.</summary>
    public static int DefaultStatusOf(TableSchema table, int state) =>
        Allowed(table, State, state).DefaultStatus ?? table.Column(Status).Options.First(option => option.State == state).Value;

    /// <summary>The state that a reason belongs to.</summary>
    public static int StateOf(TableSchema table, int status) => Allowed(table, Status, status).State ?? DefaultState(table);

    private static ChoiceOption Allowed(TableSchema table, string column, int value) =>
        table.Column(column).OptionOf(value) ?? throw Rows.ValueFaults.UnknownOption(table, table.Column(column), value);
}
