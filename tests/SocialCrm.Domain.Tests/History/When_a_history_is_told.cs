using System;
using SocialCrm.Plugins.Goodwill;
using SocialCrm.Plugins.History;
using SocialCrm.Plugins.Promises;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Domain.Tests.History;

public sealed class When_a_history_is_told
{
    private static readonly Guid Bags = new("e0000000-0000-0000-0000-000000000001");

    private static readonly CustomerHistory Known = new(
        A.Monday,
        7,
        2,
        3,
        new RepeatedTopic(Bags, "Baggage", 2, A.Monday.AddDays(-90)),
        [
            new PastCase(
                A.Ana,
                "CAS-00007",
                "Bag lost",
                "Resolved",
                A.Monday.AddDays(-5),
                A.Monday.AddDays(-2),
                "Bag delivered",
                new CaseTopic(Bags, "Baggage"),
                Satisfaction.VeryDissatisfied),
            new PastCase(A.Ben, "CAS-00006", "No \"seat\"", "Active", A.Monday.AddDays(-9), null, null),
        ],
        [new PastPost(A.Ana, A.Monday, "Larkspur on X", "my bag is lost", -0.5m, "https://x.example/1")],
        [
            new Promise(A.Ben, A.Ben, "CAS-00006", "We call you", A.Monday.AddDays(-8), A.Monday),
            new Promise(A.Ana, A.Ana, "CAS-00007", "We write to you", A.Monday.AddDays(-1), A.Monday.AddSeconds(1), PostId: A.Ana, Url: "https://x.example/1"),
            new Promise(A.Ana, A.Ana, "CAS-00007", "Bag by Friday", A.Monday.AddDays(-5), A.Monday.AddDays(-4), PromiseState.Broken, A.Monday.AddDays(-3)),
            new Promise(A.Ana, A.Ana, "CAS-00007", "A new tag", A.Monday.AddDays(-5), A.Monday.AddDays(-4), PromiseState.Kept, A.Monday.AddDays(-4)),
        ],
        [
            new GivenGoodwill(A.Ana, A.Ana, "CAS-00007", 50m, "EUR", GoodwillState.Approved, "Bag late", A.Monday.AddDays(-4), A.Monday.AddDays(-3)),
            new GivenGoodwill(A.Ben, A.Ben, "CAS-00006", 10m, "", GoodwillState.PaidOut, "", A.Monday.AddDays(-4), A.Monday.AddDays(-3), A.Monday.AddDays(-2)),
        ],
        [new PastMention(A.Ben, A.Ana, "CAS-00007", A.Ana, "Amira Haddad", "gate agent", MentionKind.Complaint, "Amira was rude", A.Monday.AddDays(-4))]);

    [Fact]
    public void What_we_owe_comes_first_then_the_repeated_topic_counts_people_cases_and_posts() =>
        HistorySummary.Write(Known).ShouldBe(
            """
            Overdue: promised by 2026-03-02 (case CAS-00006), nothing recorded: We call you
            Promised by 2026-03-02 (case CAS-00007): We write to you
            Approved on 2026-02-27 (case CAS-00007) and not paid out: 50.00 EUR, Bag late
            Promise broken on 2026-02-27 (case CAS-00007): Bag by Friday
            Same topic again: Baggage, 2 other cases in 90 days (CAS-00007).
            7 earlier cases, 2 still open, 3 in the last 12 months.
            Complaint about Amira Haddad, gate agent, on 2026-02-26 (case CAS-00007): Amira was rude
            Goodwill of 10.00 paid out on 2026-02-28 (case CAS-00006).
            Promise kept on 2026-02-26 (case CAS-00007): A new tag
            CAS-00007 "Bag lost", opened 2026-02-25, resolved after 3 days, customer very dissatisfied: Bag delivered.
            CAS-00006 "No "seat"", opened 2026-02-21, active.
            Latest posts:
            2026-03-02 on Larkspur on X, negative: my bag is lost
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_stranger_is_called_one() =>
        HistorySummary.Write(CustomerHistory.None).ShouldBe("First case of this customer.");

    [Fact]
    public void The_case_that_is_named_comes_before_all_else() =>
        HistorySummary.Write(CustomerHistory.None, "CAS-00003").ShouldBe("See also case CAS-00003.\nFirst case of this customer.");

    [Theory]
    [InlineData(GoodwillState.Requested, "Goodwill of 50.00 EUR asked for on 2026-02-26 (case CAS-00007): Bag late")]
    [InlineData(GoodwillState.Rejected, "Goodwill of 50.00 EUR rejected on 2026-02-27 (case CAS-00007): Bag late")]
    public void Goodwill_says_how_far_it_got(GoodwillState state, string line) =>
        HistorySummary.Write(Known with { Goodwill = [Known.Goodwill[0] with { State = state }] }).ShouldContain("\n" + line + "\n");

    [Fact]
    public void Praise_names_the_employee() =>
        HistorySummary.Write(Known with { Mentions = [Known.Mentions[0] with { Kind = MentionKind.Praise, Role = null, Words = "" }] })
            .ShouldContain("\nPraise of Amira Haddad on 2026-02-26 (case CAS-00007).\n");

    [Fact]
    public void A_repeated_topic_of_older_cases_is_told_without_them() =>
        HistorySummary.Write(CustomerHistory.None with { Total = 1, Repeat = new RepeatedTopic(Bags, null, 1, A.Monday) })
            .ShouldStartWith("Same topic again, 1 other case in 90 days.\n");

    [Fact]
    public void The_trend_of_the_tone_is_told_in_a_word()
    {
        var posts = new PastPost[4];
        for (var age = 0; age < posts.Length; age++)
            posts[age] = Known.Posts[0] with { PostedOn = A.Monday.AddDays(-age), Tone = -0.8m + (age * 0.3m) };

        HistorySummary.Write(Known with { Posts = posts }).ShouldContain("\nTone over the last 4 posts: worsening.\n");
        HistoryJson.Write(Known with { Posts = posts }).ShouldContain("\"tone\":{\"trend\":\"Worsening\",\"points\":[{");
    }

    [Fact]
    public void The_json_names_its_version_and_gives_each_item_its_link() =>
        HistoryJson.Write(Known).Replace("\\/", "/", StringComparison.Ordinal).ShouldBe(string.Concat(
            "{\"v\":2,\"total\":7,\"open\":2,\"last12Months\":3,\"promises\":[",
            Promise("scrm_promise", "b", "We call you", "Overdue", "2026-02-22", "\"2026-03-02T09:00:00Z\"", "null", "b", "CAS-00006", "null", "null"),
            ",",
            Promise("scrm_promise", "a", "We write to you", "Open", "2026-03-01", "\"2026-03-02T09:00:01Z\"", "null", "a", "CAS-00007", $"\"{Id("a")}\"", "\"https://x.example/1\""),
            ",",
            Promise("scrm_goodwill", "a", "50.00 EUR, Bag late", "Owed", "2026-02-27", "null", "null", "a", "CAS-00007", "null", "null"),
            ",",
            Promise("scrm_promise", "a", "Bag by Friday", "Broken", "2026-02-25", "\"2026-02-26T09:00:00Z\"", "\"2026-02-27T09:00:00Z\"", "a", "CAS-00007", "null", "null"),
            ",",
            Promise("scrm_promise", "a", "A new tag", "Kept", "2026-02-25", "\"2026-02-26T09:00:00Z\"", "\"2026-02-26T09:00:00Z\"", "a", "CAS-00007", "null", "null"),
            $"],\"repeat\":{{\"topicId\":\"{Bags:D}\",\"topic\":\"Baggage\",\"count\":2,\"since\":\"2025-12-02T09:00:00Z\",",
            $"\"cases\":[{{\"table\":\"incident\",\"id\":\"{Id("a")}\",\"number\":\"CAS-00007\"}}]}},",
            $"\"tone\":{{\"trend\":null,\"points\":[{{\"table\":\"socialactivity\",\"id\":\"{Id("a")}\",\"url\":\"https://x.example/1\",",
            "\"postedOn\":\"2026-03-02T09:00:00Z\",\"tone\":-0.50}]},",
            $"\"cases\":[{{\"table\":\"incident\",\"id\":\"{Id("a")}\",\"number\":\"CAS-00007\",\"title\":\"Bag lost\",\"state\":\"Resolved\",",
            "\"openedOn\":\"2026-02-25T09:00:00Z\",\"closedOn\":\"2026-02-28T09:00:00Z\",\"ending\":\"Bag delivered\",\"topic\":\"Baggage\",",
            "\"satisfaction\":\"very dissatisfied\"},",
            $"{{\"table\":\"incident\",\"id\":\"{Id("b")}\",\"number\":\"CAS-00006\",\"title\":\"No \\\"seat\\\"\",\"state\":\"Active\",",
            "\"openedOn\":\"2026-02-21T09:00:00Z\",\"closedOn\":null,\"ending\":null,\"topic\":null,\"satisfaction\":null}],",
            $"\"posts\":[{{\"table\":\"socialactivity\",\"id\":\"{Id("a")}\",\"url\":\"https://x.example/1\",\"postedOn\":\"2026-03-02T09:00:00Z\",",
            "\"channel\":\"Larkspur on X\",\"excerpt\":\"my bag is lost\",\"tone\":-0.50}],",
            $"\"goodwill\":[{{\"table\":\"scrm_goodwill\",\"id\":\"{Id("a")}\",\"amount\":50.00,\"currency\":\"EUR\",\"state\":\"Approved\",\"reason\":\"Bag late\",",
            $"\"requestedOn\":\"2026-02-26T09:00:00Z\",\"decidedOn\":\"2026-02-27T09:00:00Z\",\"paidOn\":null,\"caseId\":\"{Id("a")}\",\"case\":\"CAS-00007\"}},",
            $"{{\"table\":\"scrm_goodwill\",\"id\":\"{Id("b")}\",\"amount\":10.00,\"currency\":\"\",\"state\":\"PaidOut\",\"reason\":\"\",",
            $"\"requestedOn\":\"2026-02-26T09:00:00Z\",\"decidedOn\":\"2026-02-27T09:00:00Z\",\"paidOn\":\"2026-02-28T09:00:00Z\",\"caseId\":\"{Id("b")}\",\"case\":\"CAS-00006\"}}],",
            $"\"mentions\":[{{\"table\":\"scrm_staffmention\",\"id\":\"{Id("b")}\",\"employeeId\":\"{Id("a")}\",\"employee\":\"Amira Haddad\",\"role\":\"gate agent\",",
            $"\"kind\":\"Complaint\",\"words\":\"Amira was rude\",\"on\":\"2026-02-26T09:00:00Z\",\"caseId\":\"{Id("a")}\",\"case\":\"CAS-00007\",\"postId\":null,\"url\":null}}]}}"));

    [Fact]
    public void The_json_of_nobody_has_every_list() =>
        HistoryJson.Write(CustomerHistory.None).ShouldBe(
            "{\"v\":2,\"total\":0,\"open\":0,\"last12Months\":0,\"promises\":[],\"repeat\":null,\"tone\":{\"trend\":null,\"points\":[]}," +
            "\"cases\":[],\"posts\":[],\"goodwill\":[],\"mentions\":[]}");

    [Fact]
    public void The_summary_fits_its_column_however_long_the_titles_are()
    {
        var cases = new PastCase[40];
        Array.Fill(cases, Known.Cases[0] with { Title = new string('x', 200) });

        HistorySummary.Write(Known with { Cases = cases }, "CAS-00003").Length.ShouldBeLessThanOrEqualTo(HistorySummary.Maximum);
    }

    private static string Promise(
        string table, string id, string what, string state, string madeOn, string dueOn, string settledOn, string caseId, string number, string postId, string url) =>
        $"{{\"table\":\"{table}\",\"id\":\"{Id(id)}\",\"what\":\"{what}\",\"state\":\"{state}\",\"madeOn\":\"{madeOn}T09:00:00Z\",\"dueOn\":{dueOn}," +
        $"\"settledOn\":{settledOn},\"caseId\":\"{Id(caseId)}\",\"case\":\"{number}\",\"postId\":{postId},\"url\":{url}}}";

    private static string Id(string letter) => letter + "0000000-0000-0000-0000-000000000001";
}
