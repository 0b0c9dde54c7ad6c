using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Rows;
using SocialCrm.Local.Dataverse.Transactions;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>One message on its way through the pipeline: what was asked, by whom, and what has become of it so far.</summary>
internal sealed class Operation
{
    public const string NoTable = "none";

    private readonly HashSet<string> _platformColumns = [];

    public required string Message { get; init; }

    public required Caller Caller { get; init; }

    public required Guid OperationId { get; init; }

    public required DateTime CreatedOn { get; init; }

    public Guid? RequestId { get; init; }

    public ParameterCollection Input { get; init; } = new();

    public ParameterCollection Output { get; init; } = new();

    /// <summary>What the steps inside the transaction tell each other.</summary>
    public ParameterCollection SharedVariables { get; init; } = new();

    /// <summary>What the steps of stage 10 tell later ones. Create, Update and Delete hand it on through ParentContext only.</summary>
    public required ParameterCollection PreValidationVariables { get; init; }

    public bool SeparatesPreValidation => PreValidationVariables != SharedVariables;

    /// <summary>Logical name of the table the message is about; <see cref="NoTable"/> for a message without one.</summary>
    public string Table { get; set; } = NoTable;

    public Guid RowId { get; set; }

    /// <summary>The open transaction; null at stage 10 of an outermost request, and in an asynchronous job.</summary>
    public Transaction? Transaction { get; set; }

    /// <summary>The stored row before the operation; null when there is none.</summary>
    public Row? Before { get; set; }

    /// <summary>The stored row after the operation; null before stage 40 and after a Delete.</summary>
    public Row? After { get; set; }

    /// <summary>Whether the steps on CreateMultiple or UpdateMultiple run too, with this operation's row as the only one.</summary>
    public bool RaisesMultiple { get; init; }

    /// <summary>Whether filtering columns count: they do for updates only.</summary>
    public bool HasFilterableColumns => Message is "Update" or "UpdateMultiple";

    /// <summary>The rows of a message for several, each as an operation of its own.</summary>
    public IReadOnlyList<Operation> Parts { get; set; } = [];

    public string MultipleMessage => Message + "Multiple";

    public ParameterCollection MultipleInput => new() { ["Targets"] = new EntityCollection([Target]) { EntityName = Table } };

    public Entity Target => (Entity)Input["Target"];

    /// <summary>The columns that the caller or a step has set: what filtering columns are held against.</summary>
    public IEnumerable<string> RequestedColumns => Targets
        .SelectMany(target => target.Attributes.Keys)
        .Where(column => !_platformColumns.Contains(column));

    /// <summary>A part of this operation that goes through stages 20 to 40 on its own.</summary>
    public Operation Part(ParameterCollection input) => new()
    {
        Message = Message,
        Caller = Caller,
        OperationId = OperationId,
        CreatedOn = CreatedOn,
        RequestId = RequestId,
        Input = input,
        SharedVariables = SharedVariables,
        PreValidationVariables = PreValidationVariables,
        Table = Table,
        RowId = RowId,
        Transaction = Transaction,
        RaisesMultiple = RaisesMultiple,
    };

    /// <summary>A copy outside the transaction, so that nothing that happens later changes what an asynchronous step is told.</summary>
    public Operation Detached()
    {
        var shared = Copies.Of(SharedVariables);
        return new Operation
        {
            Message = Message,
            Caller = Caller with { Transaction = null, IsPlatform = false },
            OperationId = OperationId,
            CreatedOn = CreatedOn,
            RequestId = RequestId,
            Input = Copies.Of(Input),
            Output = Copies.Of(Output),
            SharedVariables = shared,
            PreValidationVariables = SeparatesPreValidation ? Copies.Of(PreValidationVariables) : shared,
            Table = Table,
            RowId = RowId,
            Before = Before,
            After = After,
        };
    }

    private IEnumerable<Entity> Targets => Input.TryGetValue("Targets", out var many) && many is EntityCollection rows
        ? rows.Entities
        : [Target];

    /// <summary>Shows the steps after the write a column that the platform filled; it does not count as requested.</summary>
    public void ShowPlatformColumn(string column, object? value)
    {
        if (!Target.Contains(column))
            _platformColumns.Add(column);
        Target[column] = value!;
    }
}
