using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>One wait of a customer for an answer, with its clock and what came of it. All times are UTC.</summary>
/// <param name="Id">The scrm_turn row; empty while the turn is not stored.</param>
/// <param name="Kpi">The promise it measures.</param>
/// <param name="Number">1 for the first turn of this KPI on the case.</param>
/// <param name="StartedOn">When the post that started it was posted.</param>
/// <param name="DueOn">When the budget is used up, pauses so far included.</param>
/// <param name="BudgetMinutes">Open time promised.</param>
/// <param name="StartedById">The oldest unanswered post.</param>
/// <param name="WarnedOn">When people were first warned; never moved.</param>
/// <param name="MetOn">When the answer was posted or the case resolved.</param>
/// <param name="BreachedOn">The due time that was missed, not the time at which that was noticed.</param>
/// <param name="NextStepOn">When the next ladder step is due.</param>
/// <param name="PausedOn">Since when it stands still; null while it runs.</param>
/// <param name="PausedMinutes">Open time that did not count.</param>
/// <param name="PolicyId">The policy that gave the budget.</param>
/// <param name="CalendarVersion">The version of the calendar that gave the due time.</param>
/// <param name="BreachCause">Why it was missed, when the reason is not simply a late answer.</param>
/// <param name="NativeId">The SLA KPI instance of the platform that it follows; null for a clock of our own.</param>
/// <param name="PolicyVersion">The version of the policy that gave budget and due time; null as <see cref="PolicyRule.Version"/>.</param>
/// <param name="Pauses">When it stood still and was not overdue yet, finished pauses only, oldest first; null is never.</param>
/// <param name="FailedAttempts">How often in a row its due steps could not be performed.</param>
public sealed record Turn(
    Guid Id,
    Kpi Kpi,
    int Number,
    DateTime StartedOn,
    DateTime DueOn,
    int BudgetMinutes,
    Guid? StartedById = null,
    DateTime? WarnedOn = null,
    DateTime? MetOn = null,
    DateTime? BreachedOn = null,
    DateTime? NextStepOn = null,
    int PausedMinutes = 0,
    DateTime? PausedOn = null,
    Guid? PolicyId = null,
    int? CalendarVersion = null,
    string? BreachCause = null,
    Guid? NativeId = null,
    int? PolicyVersion = null,
    PauseList? Pauses = null,
    int FailedAttempts = 0)
{
    /// <summary>The cause of a breach that happened before the post reached us.</summary>
    public const string IngestDelay = "Ingest delay";

    /// <summary>When the turn was made, which is when its post came in, UTC; null when it is not known.</summary>
    public DateTime? CreatedOn { get; init; }

    /// <summary>When the customer first came to sound worse while it was open, UTC; null when they did not. It moves no due time.</summary>
    public DateTime? WorseOn { get; init; }

    public bool IsOpen => MetOn == null;

    /// <summary>Plain minutes from its start to its end, closed hours and pauses included; null while it is open.</summary>
    public int? WaitedMinutes => MetOn is { } metOn ? (int)Math.Max(0, (metOn - StartedOn).TotalMinutes) : null;

    /// <summary>The platform's SLA says when it is due, warned, breached and met; nothing is computed here.</summary>
    public bool IsNative => NativeId != null;

    /// <summary>Open and not paused: time counts against it.</summary>
    public bool IsRunning => IsOpen && PausedOn == null;

    /// <summary>Whether a public reply of ours ends it.</summary>
    public bool AwaitsAnswer => Kpi != Kpi.Resolution;

    public TimeSpan Budget => TimeSpan.FromMinutes(BudgetMinutes);
}
