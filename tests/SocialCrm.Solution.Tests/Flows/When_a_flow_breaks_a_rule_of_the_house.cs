using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace SocialCrm.Solution.Tests.Flows;

/// <summary>Each rule is broken on purpose, so that we know that it would be noticed.</summary>
public sealed class When_a_flow_breaks_a_rule_of_the_house
{
    private static readonly string Sweep = File("Escalationsweep");
    private static readonly string Feed = File("RSS");
    private static readonly string Webhook = File("HTTP");
    private static readonly string Reply = File("Sendapprovedreply");
    private static readonly string[] Outcomes = ["Succeeded", "Failed", "TimedOut", "Skipped"];

    [Fact]
    public void A_missing_comment_is_noticed() =>
        Finding(Sweep, flow => flow["actions"]!["Sweep"]!.AsObject().Remove("description")).ShouldBe("Sweep has no comment of 10 to 256 characters.");

    [Fact]
    public void A_call_without_a_retry_policy_is_noticed() =>
        Finding(Feed, flow => Inner(flow, "Read_feed", "List_items")["inputs"]!.AsObject().Remove("retryPolicy")).ShouldBe("List_items has no retry policy.");

    [Fact]
    public void A_trigger_without_a_limit_is_noticed() =>
        Finding(Sweep, flow => flow["triggers"]!["Every_minute"]!.AsObject().Remove("runtimeConfiguration")).ShouldBe("Every_minute does not limit how many runs go on at once.");

    [Fact]
    public void A_loop_without_a_limit_of_items_at_once_is_noticed() =>
        Finding(Feed, flow => Inner(flow, "Read_feed", "For_each_page").Remove("runtimeConfiguration")).ShouldBe("For_each_page does not limit how many items are worked on at once.");

    [Theory]
    [InlineData("count")]
    [InlineData("timeout")]
    public void A_loop_that_may_go_on_for_ever_is_noticed(string limit) =>
        Finding(Sweep, flow => Inner(flow, "Sweep", "Until_nothing_is_due")["limit"]!.AsObject().Remove(limit)).ShouldBe("Until_nothing_is_due has no limit of rounds and time.");

    [Theory]
    [InlineData("https://api.example.org")]
    [InlineData("contoso.crm4.dynamics.com")]
    [InlineData("ana@contoso.example")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("19:abc@thread.tacv2")]
    public void An_address_or_an_id_is_noticed(string literal) =>
        Finding(Feed, flow => Inner(flow, "Read_feed", "List_items")["inputs"]!["parameters"]!["since"] = literal).ShouldBe($"List_items holds a host, an address or an id: {literal}");

    [Fact]
    public void A_parameter_that_nothing_reads_is_noticed() =>
        Finding(Feed, flow => flow["parameters"]!["Old (scrm_Old)"] = new JsonObject()).ShouldBe("Nothing reads the parameter Old (scrm_Old).");

    [Fact]
    public void A_connection_that_nothing_uses_is_noticed() =>
        HouseFlow.Of(HouseFlow.Text(Sweep).Replace("\"connectionReferences\": {", "\"connectionReferences\": { \"shared_teams\": {},", StringComparison.Ordinal)).Findings()
            .ShouldHaveSingleItem().ShouldBe("Nothing uses the connection shared_teams.");

    [Fact]
    public void Work_whose_failure_nobody_records_is_noticed() =>
        Finding(Sweep, flow => flow["actions"]!.AsObject().Remove("Record_failure")).ShouldBe("Nothing takes over when Sweep fails or takes too long.");

    [Fact]
    public void Work_that_may_take_too_long_unnoticed_is_noticed() =>
        Finding(Sweep, flow => flow["actions"]!["Record_failure"]!["runAfter"]!["Sweep"] = new JsonArray("Failed")).ShouldBe("Nothing takes over when Sweep fails or takes too long.");

    [Fact]
    public void A_failure_that_looks_like_success_is_noticed() =>
        Finding(Sweep, flow => Inner(flow, "Record_failure", "Stop_as_failed")["type"] = "Compose").ShouldBe("Record_failure does not end the run as failed.");

    [Fact]
    public void Work_outside_of_a_scope_is_noticed() =>
        HouseFlow.Changed(Sweep, flow => flow["actions"]!["Sweep"]!["type"] = "Compose").Findings().ShouldContain("Sweep stands outside of a scope, so its failure is recorded nowhere.");

    [Fact]
    public void A_secret_in_the_run_history_is_noticed() =>
        Finding(Webhook, flow => Inner(flow, "Take_in", "Read_secret").Remove("runtimeConfiguration")).ShouldBe("Read_secret shows a secret in the run history.");

    [Theory]
    [InlineData("Succeeded")]
    [InlineData("Failed")]
    [InlineData("TimedOut")]
    [InlineData("Skipped")]
    public void A_reply_that_is_not_reported_after_one_of_the_outcomes_is_noticed(string outcome)
    {
        var findings = HouseFlow.Changed(Reply, flow => Taken(flow)["Status"]!["runAfter"]!["Deliver"] = new JsonArray([.. Outcomes.Where(o => o != outcome).Select(o => (JsonNode)o)])).Findings();

        findings.Count().ShouldBe(7);
        findings.ShouldContain("Nothing reports what became of a reply after Send_on_X.");
    }

    [Fact]
    public void A_reply_that_nobody_reports_is_noticed() =>
        HouseFlow.Changed(Reply, flow => Taken(flow)["Report_outcome"]!["inputs"]!["parameters"]!["actionName"] = "scrm_SettleReply").Findings()
            .ShouldContain("Nothing reports what became of a reply after Send_on_X.");

    [Fact]
    public void A_reply_that_may_be_sent_twice_is_noticed() =>
        HouseFlow.Of(HouseFlow.Text(Reply).Replace("\"type\": \"none\"", "\"type\": \"fixed\"", StringComparison.Ordinal)).Findings()
            .ShouldContain("Send_on_X may send a reply twice: its retry policy has to be none.");

    [Fact]
    public void An_access_token_in_the_run_history_is_noticed() =>
        HouseFlow.Of(HouseFlow.Text(Reply).Replace("\"secureData\"", "\"openData\"", StringComparison.Ordinal)).Findings().ShouldContain("Send_on_X shows its access token in the run history.");

    private static JsonObject Taken(JsonObject flow) => Inner(flow, "Send_reply", "Check_taken")["actions"]!.AsObject();

    private static string File(string part) => HouseFlow.Files.Single(file => file.Contains(part, StringComparison.Ordinal));

    private static JsonObject Inner(JsonObject flow, string scope, string action) => flow["actions"]![scope]!["actions"]![action]!.AsObject();

    private static string Finding(string file, Action<JsonObject> change) => HouseFlow.Changed(file, change).Findings().ShouldHaveSingleItem();
}
