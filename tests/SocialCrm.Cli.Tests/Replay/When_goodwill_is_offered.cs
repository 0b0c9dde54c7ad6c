using System;

namespace SocialCrm.Cli.Tests.Replay;

/// <summary>Reps may give up to 10, and nobody may give more.</summary>
public sealed class When_goodwill_is_offered : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public void What_nobody_may_give_waits()
    {
        Replay(Offer("101", 50));

        _line.Error.ShouldBeEmpty();
        _line.Out.ShouldContain("Goodwill: 1 offered, 0 approved at once, 0 approved and 0 rejected by somebody with a higher limit, 0 owed as open promises.");
        _line.Read("report.html").ShouldContain("<strong>50.00 USD</strong> in case CAS-");
        _line.Read("report.html").ShouldContain("Above the limits of Marta Prado, and nobody has higher ones. It waits for a decision.");
    }

    [Fact]
    public void What_is_paid_out_is_owed_no_more()
    {
        Replay(Offer("101", 10, ", \"afterMinutes\": 30, \"payAfterMinutes\": 60"));

        _line.Error.ShouldBeEmpty();
        _line.Out.ShouldContain("Goodwill: 1 offered, 1 approved at once, 0 approved and 0 rejected by somebody with a higher limit, 0 owed as open promises.");
        _line.Read("report.html").ShouldContain("Within the limits of Marta Prado: approved at once. Paid out.");
    }

    [Theory]
    [InlineData("103", "The set-up offers goodwill for the post 103 of x/ContosoAir, which has no case.")]
    [InlineData("999", "The set-up offers goodwill for the post 999 of x/ContosoAir, which is not replayed.")]
    public void An_offer_without_a_case_is_told(string post, string sentence)
    {
        Replay(Offer(post, 10));

        _line.Error.ShouldContain(sentence);
        _line.Out.ShouldNotContain("Goodwill:");
        _line.Read("report.html").ShouldNotContain("id=\"goodwill\"");
    }

    [Fact]
    public void What_the_crm_refuses_is_told()
    {
        Replay(Offer("101", 10).Replace("USD", "XXX"));

        _line.Error.ShouldContain("Goodwill for the post 101 of x/ContosoAir: Currency is 'XXX': give the ISO code of a currency that your organization has, such as EUR.");
    }

    private static string Offer(string post, int amount, string more = "") =>
        $$"""{ "channel": "x/ContosoAir", "post": "{{post}}", "amount": {{amount}}, "currency": "USD", "reason": "Bag late"{{more}} }""";

    private void Replay(string offer)
    {
        _line.Write("config.json", $$"""{ "queues": ["Care"], "goodwill": { "limits": [ { "role": "Social Rep", "perCase": 10, "perCustomer": 10 } ], "offers": [ {{offer}} ] } }""");
        _line.Write("day.ndjson", string.Join('\n', ReplayedDay.Lines));
        _line.Run("replay", "day.ndjson", "--config", "config.json", "--until", "2026-03-02T18:00:00Z").ShouldBe(0);
    }
}
