using System;
using SocialCrm.Plugins.History;

namespace SocialCrm.Domain.Tests.History;

public sealed class When_a_history_is_told
{
    private static readonly CustomerHistory Known = new(
        7,
        2,
        3,
        [
            new PastCase(A.Ana, "CAS-00007", "Bag lost", "Resolved", A.Monday, A.Monday.AddDays(3), "Bag delivered"),
            new PastCase(A.Ben, "CAS-00006", "No \"seat\"", "Active", A.Monday.AddDays(-9), null, null),
        ],
        [new PastPost(A.Ana, A.Monday, "Larkspur on X", "my bag is lost", -0.5m)],
        [new Promise(A.Ben, "CAS-00006", A.Monday.AddDays(-8), "We call you by Friday")]);

    [Fact]
    public void Open_promises_come_first_then_counts_cases_and_posts() =>
        HistorySummary.Write(Known).ShouldBe(
            """
            Promised on 2026-02-22 (case CAS-00006): We call you by Friday
            7 earlier cases, 2 still open, 3 in the last 12 months.
            CAS-00007 "Bag lost", opened 2026-03-02, resolved after 3 days: Bag delivered.
            CAS-00006 "No "seat"", opened 2026-02-21, active.
            Latest posts:
            2026-03-02 on Larkspur on X, negative: my bag is lost
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_stranger_is_called_one() =>
        HistorySummary.Write(CustomerHistory.None).ShouldBe("First case of this customer.");

    [Fact]
    public void The_json_names_its_version_and_keeps_times_in_utc() =>
        HistoryJson.Write(Known).ShouldBe(
            "{\"v\":1,\"total\":7,\"open\":2,\"last12Months\":3,\"cases\":[" +
            "{\"id\":\"a0000000-0000-0000-0000-000000000001\",\"number\":\"CAS-00007\",\"title\":\"Bag lost\",\"state\":\"Resolved\"," +
            "\"openedOn\":\"2026-03-02T09:00:00Z\",\"closedOn\":\"2026-03-05T09:00:00Z\",\"ending\":\"Bag delivered\"}," +
            "{\"id\":\"b0000000-0000-0000-0000-000000000001\",\"number\":\"CAS-00006\",\"title\":\"No \\\"seat\\\"\",\"state\":\"Active\"," +
            "\"openedOn\":\"2026-02-21T09:00:00Z\",\"closedOn\":null,\"ending\":null}]," +
            "\"posts\":[{\"id\":\"a0000000-0000-0000-0000-000000000001\",\"postedOn\":\"2026-03-02T09:00:00Z\"," +
            "\"channel\":\"Larkspur on X\",\"excerpt\":\"my bag is lost\",\"tone\":-0.50}]," +
            "\"promises\":[{\"noteId\":\"b0000000-0000-0000-0000-000000000001\",\"case\":\"CAS-00006\"," +
            "\"madeOn\":\"2026-02-22T09:00:00Z\",\"what\":\"We call you by Friday\"}]}");

    [Fact]
    public void The_summary_fits_its_column_however_long_the_titles_are()
    {
        var cases = new PastCase[40];
        Array.Fill(cases, Known.Cases[0] with { Title = new string('x', 200) });

        HistorySummary.Write(Known with { Cases = cases }).Length.ShouldBeLessThanOrEqualTo(HistorySummary.Maximum);
    }
}
