using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>One plug-in registered for one message at one stage.</summary>
/// <remarks>The plug-in is made once and reused for every run, as the platform does, so hidden state shows.</remarks>
internal sealed class Step(SolutionStep registration, IPlugin plugin)
{
    private readonly HashSet<string> _filteringColumns = [.. registration.FilteringColumns];

    public Guid Id => registration.Id;

    public string Name => registration.Name;

    public string Message => registration.Message;

    public Stage Stage { get; } = (Stage)registration.Stage;

    public bool IsAsync => registration.Asynchronous;

    public int Rank => registration.Rank;

    public IReadOnlyList<StepImage> Images => registration.Images;

    public IPlugin Plugin => plugin;

    public bool Handles(string message, string table, Stage stage) =>
        Stage == stage && registration.Message == message && (registration.Table is null || registration.Table == table);

    /// <summary>Whether the request has set a column that the step waits for; without filtering columns any request will do.</summary>
    public bool Wants(IEnumerable<string> requestedColumns) =>
        _filteringColumns.Count == 0 || _filteringColumns.Overlaps(requestedColumns);
}
