using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>The messages the organization knows: the platform's, and the custom APIs that solutions add.</summary>
internal sealed class MessageRegistry
{
    private readonly Dictionary<string, IBatchMessage> _batches = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, PipelineMessage> _messages = ImmutableDictionary.Create<string, PipelineMessage>(StringComparer.Ordinal);
    private ImmutableDictionary<string, PipelineMessage> _requests = ImmutableDictionary.Create<string, PipelineMessage>(StringComparer.Ordinal);

    /// <summary>Adds messages, each in place of the one with its name.</summary>
    public void Add(params IEnumerable<PipelineMessage> messages)
    {
        var added = messages.ToList();
        ImmutableInterlocked.Update(ref _messages, all => all.SetItems(added.Select(message => KeyValuePair.Create(message.Name, message))));
        ImmutableInterlocked.Update(ref _requests, all => all.SetItems(added.Select(message => KeyValuePair.Create(message.RequestName, message))));
    }

    public void AddBatches(params IBatchMessage[] batches)
    {
        foreach (var batch in batches)
            _batches.Add(batch.Name, batch);
    }

    public bool TryBatch(string? name, [NotNullWhen(true)] out IBatchMessage? batch) => _batches.TryGetValue(name ?? string.Empty, out batch);

    /// <summary>The message that raises an event.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out PipelineMessage? message) => _messages.TryGetValue(name, out message);

    /// <summary>The message that a request names.</summary>
    public PipelineMessage Find(string? name) => _requests.TryGetValue(name ?? string.Empty, out var message)
        ? message
        : throw Fault.Unsupported(ErrorCodes.SdkMessageNotFound, $"The message '{name}'");
}
