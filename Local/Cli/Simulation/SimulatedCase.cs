using System;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Simulation;

/// <summary>A case of simulated traffic with all that chance decides about it, so that every queue order meets the same.</summary>
internal sealed record SimulatedCase
{
    public required DateTime PostedOn { get; init; }

    public required Intent Intent { get; init; }

    public required Urgency Urgency { get; init; }

    public string? Topic { get; init; }

    public string? Language { get; init; }

    public string? Channel { get; init; }

    /// <summary>Null: not known.</summary>
    public int? Followers { get; init; }

    public bool IsFromCrisis { get; init; }

    /// <summary>How far its work is from the average, in standard deviations of the logarithm.</summary>
    public double Effort { get; init; }

    /// <summary>How long after the answer the customer writes again; null: not at all.</summary>
    public TimeSpan? WritesAgainAfter { get; init; }

    /// <summary>As <see cref="Effort"/> for the second message.</summary>
    public double SecondEffort { get; init; }

    /// <summary>The clocks of its policy; null: nothing was promised.</summary>
    public TurnTerms? Terms { get; init; }

    /// <summary>When the first answer is due; null: nothing was promised.</summary>
    public DateTime? DueOn { get; init; }

    /// <summary>When the answer to a second message is due; null: nothing was promised.</summary>
    public DateTime? SecondDueOn(DateTime posted) => Terms?.Policy.NextResponse is { } budget ? Terms.Calendar.DueAt(posted, budget) : null;

    /// <summary>The hours in which its waiting counts.</summary>
    public BusinessCalendar Calendar => Terms?.Calendar ?? BusinessCalendar.AlwaysOpen;
}
