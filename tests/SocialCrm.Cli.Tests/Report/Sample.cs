using System;
using System.Globalization;
using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Tests.Report;

/// <summary>Cases and posts with valid defaults, for pages that need something to show.</summary>
internal static class Sample
{
    public static DateTime Nine { get; } = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public static ReplayedCrm Crm(params ReplayedCase[] cases) =>
        new([.. cases.SelectMany(c => c.Posts)], cases, Nine.AddHours(6));

    public static ReplayedCase Case(int number, params ReplayedPost[] posts) => new()
    {
        Id = Id(number),
        Number = $"CAS-0100{number.ToString(CultureInfo.InvariantCulture)}",
        Title = "My bag is lost",
        Customer = "Dana K",
        State = "Active",
        IsOpen = true,
        Urgency = "High",
        HistorySummary = "First case of this customer.",
        Posts = [.. posts.Select(p => p with { CaseId = Id(number) })],
    };

    public static ReplayedPost Post(int number, string text = "You lost my bag", int? followers = 412) => new()
    {
        Id = Id(1000 + number),
        PostId = number.ToString(CultureInfo.InvariantCulture),
        Network = "x",
        Account = "ContosoAir",
        PostedOn = Nine.AddMinutes(number),
        Text = text,
        Author = "Dana K",
        Followers = followers,
        Outcome = "Case opened",
        Reason = "A complaint that needs an answer",
        Intent = "Complaint",
        Urgency = "High",
        Visibility = "Visible",
    };

    /// <summary>A first-response turn of a case's first post; times are minutes after nine.</summary>
    public static ReplayedTurn Turn(ReplayedCase of, int due, int? met = null, int? breached = null) => new()
    {
        Id = Guid.Parse(of.Id.ToString().Replace('0', 'a')),
        CaseId = of.Id,
        Kpi = "First response",
        Number = 1,
        StartedById = of.Posts.Select(p => (Guid?)p.Id).FirstOrDefault(),
        StartedOn = Nine,
        DueOn = Nine.AddMinutes(due),
        MetOn = met is { } m ? Nine.AddMinutes(m) : null,
        BreachedOn = breached is { } b ? Nine.AddMinutes(b) : null,
    };

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
