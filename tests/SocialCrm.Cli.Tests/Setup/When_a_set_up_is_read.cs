using System.Linq;
using System.Text;
using SocialCrm.Cli.Commands;
using SocialCrm.Cli.Setup;

namespace SocialCrm.Cli.Tests.Setup;

public sealed class When_a_set_up_is_read
{
    [Theory]
    [InlineData(BundledFiles.Config)]
    [InlineData(BundledFiles.Defaults)]
    public void The_files_that_come_with_the_program_are_set_ups(string name) =>
        SetupReader.Read(name, BundledFiles.Read(name)).Policies.ShouldNotBeEmpty();

    [Fact]
    public void Comments_and_trailing_commas_are_fine() =>
        Read("""{ /* ours */ "queues": ["Care",], }""").Queues.ShouldBe(["Care"]);

    [Fact]
    public void An_entry_that_a_set_up_does_not_have_is_named() =>
        Refusal("""{ "queus": [] }""").ShouldBe("setup.json, line 1, is not a set-up: $.queus is unknown or of the wrong kind.");

    [Fact]
    public void A_value_of_the_wrong_kind_is_named() =>
        Refusal("""{ "policies": [ { "name": "All", "firstResponseMinutes": "soon", "resolutionMinutes": 5 } ] }""")
            .ShouldBe("setup.json, line 1, is not a set-up: $.policies[0].firstResponseMinutes is unknown or of the wrong kind.");

    [Fact]
    public void What_a_policy_lacks_is_named() =>
        Refusal("""{ "policies": [ { "name": "All", "firstResponseMinutes": 5 } ] }""")
            .ShouldBe("setup.json, line 1, is not a set-up: $.policies[0] lacks 'resolutionMinutes'.");

    [Fact]
    public void Something_else_than_json_is_refused() =>
        Refusal("queues: Care").ShouldBe("setup.json, line 1, is not a set-up: it is not well-formed JSON.");

    [Fact]
    public void Channels_are_added_for_accounts_that_the_set_up_does_not_name()
    {
        var events = new[] { Tests.Replay.Read.OnePost(Tests.Replay.Read.Post), Tests.Replay.Read.OnePost(Tests.Replay.Read.Post.Replace("ContosoAir", "ContosoRail")) };
        var setup = Read("""{ "queues": ["Care", "Duty"], "channels": [ { "network": "x", "account": "ContosoAir", "queue": "Duty" } ] }""").WithChannelsFor(events);
        setup.Channels.Select(c => (c.Key, c.Queue)).ShouldBe([("x/ContosoAir", "Duty"), ("x/ContosoRail", "Care")]);
    }

    private static CrmSetup Read(string json) => SetupReader.Read("setup.json", Encoding.UTF8.GetBytes(json));

    private static string Refusal(string json) => Should.Throw<InputException>(() => Read(json)).Message;
}
