using System;
using System.IO;
using SocialCrm.Cli.Setup;

namespace SocialCrm.Cli.Tests.Simulation;

public sealed class When_a_simulation_cannot_be_run : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("\"days\": 30", "\"days\": 0", "simulation.json: days is 0; write a number from 1 to 366.")]
    [InlineData("\"Europe/Lisbon\"", "\"Europe/Lisboa\"", "simulation.json: timeZone: The time zone \"Europe/Lisboa\" is not known; use a name such as Europe/Berlin or W. Europe Standard Time.")]
    [InlineData("\"monday\": [", "\"montag\": [", "simulation.json: traffic.postsPerHour lacks monday.")]
    [InlineData("\"monday\": [", "\"monday\": [1, ", "simulation.json: traffic.postsPerHour.monday has 25 numbers; write 24, one for each hour.")]
    [InlineData("\"monday\": [", "\"monday\": [-", "simulation.json: traffic.postsPerHour.monday has -26.9; write numbers from 0 to 1000000.")]
    [InlineData("\"Praise\": { \"share\"", "\"Pride\": { \"share\"", "simulation.json: traffic.intents names \"Pride\"; it must be one of Complaint, Question, Request, Praise, Suggestion, Noise.")]
    [InlineData("\"share\": 0.52", "\"share\": 0.5", "simulation.json: traffic.intents: the shares add up to 0.98; shares must add up to 1.")]
    [InlineData("\"needsAnswer\": 0.34", "\"needsAnswer\": 34", "simulation.json: traffic.intents.Praise.needsAnswer is 34; write a share from 0 to 1.")]
    [InlineData("\"Normal\": 0.91", "\"Normal\": 0.81", "simulation.json: traffic.intents.Complaint.urgency add up to 0.9; shares must add up to 1.")]
    [InlineData("\"Baggage\": 0.2", "\"Baggage\": -0.2", "simulation.json: traffic.topics has -0.2; write shares from 0 to 1.")]
    [InlineData("\"day\": 16", "\"day\": 31", "simulation.json: traffic.crises[0].day is 31; write a number from 1 to 30.")]
    [InlineData("\"factor\": 3", "\"factor\": 0", "simulation.json: traffic.crises[0].factor is 0; write a number from 1 to 1000.")]
    [InlineData("\"Complaint\": 5", "\"Complaint\": 0", "simulation.json: team.minutesPerCase.Complaint is 0; write minutes above 0 and up to 1440.")]
    [InlineData("\"Complaint\": 5, ", "", "simulation.json: team.minutesPerCase lacks Complaint, which traffic.intents has.")]
    [InlineData("\"languages\": [\"en\"]", "\"languages\": [\"de\"]", "simulation.json: team.members[2].languages names \"de\", which traffic.languages does not have.")]
    [InlineData("\"from\": \"09:00\"", "\"from\": \"9 am\"", "simulation.json: team.members[2].shifts[0].from is \"9 am\"; write a time of day as 08:30.")]
    [InlineData("[\"13:00-13:30\"]", "[\"13:00\"]", "simulation.json: team.members[2].shifts[0].breaks has \"13:00\"; write a break as 12:00-12:30.")]
    [InlineData("\"inTime\": 0.95", "\"inTime\": 95", "simulation.json: target.inTime is 95; write a share above 0 and up to 1.")]
    [InlineData("\"2026-03-02\"", "\"0001-01-01\"", "simulation.json: start is 0001-01-01; write a date from 2000-01-01 to 2099-12-31.")]
    [InlineData("\"2026-03-02\"", "\"9999-12-31\"", "simulation.json: start is 9999-12-31; write a date from 2000-01-01 to 2099-12-31.")]
    [InlineData("\"minutes\": 60 ", "\"minutes\": 1e300 ", "simulation.json: traffic.secondMessages.minutes is 1E+300; write a number from 0 to 527040.")]
    [InlineData("\"spread\": 0.6", "\"spread\": 1e200", "simulation.json: team.spread is 1E+200; write a number from 0 to 5.")]
    [InlineData("\"spread\": 2.5", "\"spread\": 1e200", "simulation.json: traffic.followers.spread is 1E+200; write a number from 0 to 20.")]
    [InlineData("\"median\": 250", "\"median\": 1e10", "simulation.json: traffic.followers.median is 10000000000; write a number above 0 and up to 1000000000.")]
    [InlineData("\"members\": [", "\"members\": [null, ", "simulation.json: team.members[0] is null; give it a value or leave it out.")]
    [InlineData("\"crises\": [", "\"crises\": [null, ", "simulation.json: traffic.crises[0] is null; give it a value or leave it out.")]
    [InlineData("[\"03:00-03:30\"]", "[null]", "simulation.json: team.members[7].shifts[0].breaks[0] is null; give it a value or leave it out.")]
    [InlineData("\"days\": [\"saturday\", \"sunday\"]", "\"days\": [null]", "simulation.json: team.members[5].shifts[0].days[0] is null; give it a value or leave it out.")]
    [InlineData("\"monday\": [", "\"Monday\": null, \"monday\": [", "simulation.json: traffic.postsPerHour.Monday is null; give it a value or leave it out.")]
    [InlineData("\"intents\": {", "\"intents\": { \"complaint\": null,", "simulation.json: traffic.intents.complaint is null; give it a value or leave it out.")]
    [InlineData("\"monday\": [", "\"Monday\": [0], \"monday\": [", "simulation.json: traffic.postsPerHour names Monday and monday; write it once.")]
    [InlineData("\"Suggestion\": {", "\"noise\": {", "simulation.json: traffic.intents names Noise and noise; write it once.")]
    [InlineData("\"High\": 0.08", "\"critical\": 0.08", "simulation.json: traffic.intents.Complaint.urgency names Critical and critical; write it once.")]
    [InlineData("\"Complaint\": 5", "\"Complaint\": 5, \"complaint\": 5", "simulation.json: team.minutesPerCase names Complaint and complaint; write it once.")]
    [InlineData("\"hours\": 6, \"factor\": 3", "\"hours\": 24, \"factor\": 1000", "simulation.json: that would be about 2,168,989 posts; give fewer days or posts, 1,000,000 in all at most.")]
    [InlineData("\"seed\": 1", "\"sead\": 1", "simulation.json, line 5, is not a simulation: $.sead is unknown or of the wrong kind.")]
    public void A_mistake_is_told_in_one_sentence_with_its_place(string right, string wrong, string sentence)
    {
        var file = File.ReadAllText(BundledFiles.PathOf(BundledFiles.Simulation));
        file.ShouldContain(right);
        _line.Write("simulation.json", file.Replace(right, wrong, StringComparison.Ordinal));

        _line.Run("replay", "--simulate", "simulation.json").ShouldBe(2);

        _line.Error.ShouldBe(sentence + Environment.NewLine);
        _line.Has("simulation.html").ShouldBeFalse();
    }

    [Theory]
    [InlineData("--days", "0", "--days is \"0\"; write a number from 1 to 366.")]
    [InlineData("--days", "many", "--days is \"many\"; write a number from 1 to 366.")]
    [InlineData("--posts", "0", "--posts is \"0\"; write a number from 1 to 1000000.")]
    [InlineData("--seed", "-1", "--seed is \"-1\"; write a number from 0 to 2147483647.")]
    [InlineData("--team", "team.json", "--simulate makes its own posts and team; leave --team out.")]
    [InlineData("--cases", "cases.jsonl", "--simulate makes its own posts and team; leave --cases out.")]
    public void A_wrong_option_is_told_in_one_sentence(string option, string value, string sentence)
    {
        _line.Run("replay", "--simulate", option, value).ShouldBe(1);

        _line.Error.ShouldStartWith(sentence);
    }

    [Fact]
    public void More_posts_than_can_be_simulated_are_refused()
    {
        _line.Run("replay", "--simulate", "--posts", "100000").ShouldBe(2);

        _line.Error.ShouldStartWith("simulation.json: that would be about 3,073,979 posts; give fewer days or posts, 1,000,000 in all at most.");
    }

    [Fact]
    public void Files_of_posts_are_not_taken()
    {
        _line.Run("replay", "day.ndjson", "--simulate").ShouldBe(1);

        _line.Error.ShouldStartWith("--simulate makes its own posts; leave the files of posts out.");
    }

    [Fact]
    public void Days_seed_and_posts_go_with_it_only()
    {
        _line.Run("replay", "--seed", "2").ShouldBe(1);

        _line.Error.ShouldStartWith("--days, --seed and --posts go with --simulate.");
    }

    [Fact]
    public void A_set_up_that_lacks_what_it_names_is_refused()
    {
        _line.Write("config.json", """{ "policies": [{ "name": "All", "calendar": "Office", "firstResponseMinutes": 60, "resolutionMinutes": 60 }] }""");

        _line.Run("replay", "--simulate", "--config", "config.json").ShouldBe(2);

        _line.Error.ShouldStartWith("The set-up refers to the calendar \"Office\", which it does not hold.");
    }
}
