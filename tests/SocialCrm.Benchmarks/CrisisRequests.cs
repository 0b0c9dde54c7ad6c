using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse;
using SocialCrm.Solution;

namespace SocialCrm.Benchmarks;

/// <summary>Counts the organization requests of one wave of posts within an hour: what a post, a look and a page cost must not follow how many have written.</summary>
internal sealed class CrisisRequests
{
    private const int Nearby = 50;
    private const int TellPage = 50;
    private const int ClosePage = 100;

    private static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private readonly DataverseHost _host = Import();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<(long Post, long Look)> _counts = [];

    /// <summary>Plays the wave up to the last of some numbers of posts, all in one hour, with the sweep every minute, then answers and closes all its cases.</summary>
    /// <returns>0 when posts and looks cost the same at each number, else 1.</returns>
    public int Run(params int[] posts)
    {
        _host.Service.Create(new Entity("scrm_topic")
        {
            ["scrm_name"] = "Double charge",
            ["scrm_phrases"] = "charged twice",
            ["scrm_order"] = 1,
            ["scrm_crisisdeclareat"] = posts[0] / 2,
        });
        var channel = Channel(_host);
        var costs = new List<long>();
        for (var number = 1; number <= posts[^1]; number++)
        {
            At(TimeSpan.FromHours(1) * (number - 1) / posts[^1]);
            costs.Add(Requests(() => Receive(number)));
            if (posts.Contains(number))
                Tell(number, costs);
        }

        _host.Service.Update(new Entity("scrm_channel", channel) { ["scrm_pace"] = 5_000 });
        var crisis = _host.Service.RetrieveMultiple(new QueryExpression("scrm_crisis")).Entities[0].Id;
        Pages("joining", () => Call("scrm_DeclareCrisis", ("CrisisId", crisis), ("MaxCases", ClosePage)));
        Answer(crisis);
        Send();
        Pages("closing", () => Call("scrm_CloseCrisis", ("CrisisId", crisis), ("Resolution", "Paid back"), ("MaxCases", ClosePage)));
        return _counts.Distinct().Count() == 1 ? 0 : 1;
    }

    /// <summary>Moves the clock; the sweep runs with every full minute.</summary>
    private void At(TimeSpan sinceStart)
    {
        var before = _host.Clock.UtcNow;
        _host.Clock.Set(Start + sinceStart);
        if (_host.Clock.UtcNow.Minute != before.Minute)
            Look();
    }

    private void Look()
    {
        Call("scrm_DetectCrises");
        _host.RunAsyncJobs();
    }

    private void Tell(int number, List<long> costs)
    {
        Look();
        var look = Requests(Look);
        var near = costs.Skip(Math.Max(0, number - Nearby)).Order().ToList();
        _counts.Add((near[near.Count / 2], look));
        Say($"{number,7} posts: the last {near.Count} took {near[near.Count / 2]} requests each (median; most {near[^1]}), a look {look}");
    }

    private void Answer(Guid crisis)
    {
        var writer = _host.ServiceFor(Rep(_host.Service));
        var update = writer.Create(new Entity("scrm_crisisupdate") { ["scrm_crisisid"] = new EntityReference("scrm_crisis", crisis), ["scrm_text"] = "The second payment goes back by itself." });
        _host.Service.Update(new Entity("scrm_crisisupdate", update) { ["scrm_state"] = new OptionSetValue(100000001) });
        Pages("update", () =>
        {
            _host.Clock.Set(_host.Clock.UtcNow.AddSeconds(1));
            return Call("scrm_BroadcastUpdate", ("UpdateId", update), ("MaxCases", TellPage));
        });
    }

    /// <summary>Plays the flow that sends replies.</summary>
    private void Send()
    {
        var query = new QueryExpression("socialactivity") { TopCount = 5_000 };
        query.Criteria.AddCondition("scrm_replystate", ConditionOperator.Equal, 100000002);
        while (_host.Service.RetrieveMultiple(query).Entities is { Count: > 0 } replies)
        {
            foreach (var reply in replies)
            {
                Call("scrm_TakeReply", ("ReplyId", reply.Id));
                Call("scrm_ReportReplyOutcome", ("ReplyId", reply.Id), ("Sent", true), ("NetworkPostId", reply.Id.ToString("N")));
                _host.RunAsyncJobs();
            }

            Say($"{replies.Count} replies sent");
        }
    }

    private void Pages(string what, Func<OrganizationResponse> page)
    {
        var costs = new List<long>();
        for (var more = true; more; Progress(what, costs))
            costs.Add(Requests(() => more = (bool)page()["More"]));
        var full = costs.Count > 1 ? costs[..^1] : costs;
        Say($"{what}: {costs.Count} pages, the first took {costs[0]} requests, the median {full.Order().ElementAt(full.Count / 2)}, the most {costs.Max()}, the last full one {full[^1]}");
    }

    private void Progress(string what, List<long> costs)
    {
        _host.RunAsyncJobs();
        if (costs.Count % 50 == 0)
            Say($"{what}: {costs.Count} pages so far");
    }

    private void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant($"{_watch.Elapsed.TotalSeconds,5:0} s ") + FormattableString.Invariant(line));

    private static Guid Rep(IOrganizationService service)
    {
        var user = service.Create(new Entity("systemuser") { ["firstname"] = "Rosa", ["lastname"] = "Reyes", ["domainname"] = "rosa@contoso.example" });
        var roles = service.RetrieveMultiple(new QueryExpression("role") { ColumnSet = new ColumnSet("name") }).Entities.Where(role => (string)role["name"] is "Basic User" or "Social Rep");
        service.Associate("systemuser", user, new Relationship("systemuserroles_association"), [.. roles.Select(role => role.ToEntityReference())]);
        return user;
    }

    private static DataverseHost Import()
    {
        var host = new DataverseHost(Start);
        using var zip = new MemoryStream();
        BuiltSolution.Pack(managed: false, zip);
        zip.Position = 0;
        host.Import(zip);
        return host;
    }

    private static Guid Channel(DataverseHost host) => host.Service.Create(new Entity("scrm_channel")
    {
        ["scrm_name"] = "X",
        ["scrm_network"] = new OptionSetValue(100000000),
        ["scrm_accountid"] = "LarkspurAir",
        ["scrm_handle"] = "LarkspurAir",
    });

    private void Receive(int number)
    {
        Call(
            "scrm_IngestPost",
            ("Network", "x"),
            ("Account", "LarkspurAir"),
            ("PostId", number.ToString(CultureInfo.InvariantCulture)),
            ("AuthorId", string.Create(CultureInfo.InvariantCulture, $"author{number}")),
            ("Text", "I was charged twice, please help"),
            ("PostedOn", _host.Clock.UtcNow));
        _host.RunAsyncJobs();
    }

    private OrganizationResponse Call(string api, params (string Name, object Value)[] inputs)
    {
        var request = new OrganizationRequest(api);
        foreach (var (name, value) in inputs)
            request[name] = value;
        return _host.Service.Execute(request);
    }

    private long Requests(Action act)
    {
        var before = _host.RequestCount;
        act();
        return _host.RequestCount - before;
    }
}
