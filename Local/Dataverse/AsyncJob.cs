using System;

namespace SocialCrm.Local.Dataverse;

/// <summary>What became of one asynchronous step that a committed request queued.</summary>
/// <param name="Number">1 for the first job of the organization; jobs run in this order.</param>
/// <param name="Tries">How often the step ran; at most four.</param>
/// <param name="DueOn">UTC. A retry is due one minute after the try before it.</param>
/// <param name="Error">Why the last try failed; null while none did.</param>
public sealed record AsyncJob(
    int Number,
    string StepName,
    string Message,
    string Table,
    Guid CorrelationId,
    AsyncJobStatus Status,
    int Tries,
    DateTime DueOn,
    string? Error);
