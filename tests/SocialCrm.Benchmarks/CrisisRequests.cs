using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse;
using SocialCrm.Solution;

namespace SocialCrm.Benchmarks;

/// <summary>Counts the organization requests of a crisis: what a post costs, a look, and a page of an update must not follow how many have written.</summary>
internal static class CrisisRequests
{
    private static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Prints a line for each number of posts in one hour; 0 when all counts are equal, else 1.</summary>
    public static int Run(params int[] posts)
    {
        var counts = posts.Select(Count).ToList();
        foreach (var count in counts)
        {
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture, "{0,7} posts in an hour: {1} requests a post, {2} a look, {3} to let 100 cases join, {4} for an update of 50 cases", count.Posts, count.Post, count.Look, count.Join, count.Page));
        }

        return counts.Select(count => (count.Post, count.Look, count.Join, count.Page)).Distinct().Count() == 1 ? 0 : 1;
    }

    private static (int Posts, long Post, long Look, long Join, long Page) Count(int posts)
    {
        var host = Import();
        var topic = host.Service.Create(new Entity("scrm_topic") { ["scrm_name"] = "Double charge", ["scrm_phrases"] = "charged twice", ["scrm_order"] = 1 });
        Channel(host);
        for (var number = 0; number < posts; number++)
        {
            host.Clock.Set(Start.AddSeconds(3600.0 * number / posts));
            Receive(host, number);
            if (number % 500 == 0)
                host.RunAsyncJobs();
        }

        host.RunAsyncJobs();
        host.Clock.Set(Start.AddMinutes(60));
        Call(host, "scrm_DetectCrises");
        var look = Requests(host, () => Call(host, "scrm_DetectCrises"));
        Guid crisis = default;
        Requests(host, () => crisis = (Guid)Call(host, "scrm_DeclareCrisis", ("TopicId", topic), ("MaxCases", 100))["CrisisId"]);
        Call(host, "scrm_DetectCrises");
        var join = Requests(host, () => Call(host, "scrm_DeclareCrisis", ("TopicId", topic), ("MaxCases", 100)));
        Receive(host, posts);
        host.RunAsyncJobs();
        var post = Requests(host, () =>
        {
            Receive(host, posts + 1);
            host.RunAsyncJobs();
        });
        var page = Page(host, crisis);
        return (posts, post, look, join, page);
    }

    private static long Page(DataverseHost host, Guid crisis)
    {
        foreach (var channel in host.Service.RetrieveMultiple(new QueryExpression("scrm_channel")).Entities)
            host.Service.Update(new Entity("scrm_channel", channel.Id) { ["scrm_pace"] = 5_000 });
        var writer = host.ServiceFor(Rep(host.Service));
        var update = writer.Create(new Entity("scrm_crisisupdate") { ["scrm_crisisid"] = new EntityReference("scrm_crisis", crisis), ["scrm_text"] = "The second payment goes back by itself." });
        host.Service.Update(new Entity("scrm_crisisupdate", update) { ["scrm_state"] = new OptionSetValue(100000001) });
        Call(host, "scrm_BroadcastUpdate", ("UpdateId", update), ("MaxCases", 1));
        return Requests(host, () => Call(host, "scrm_BroadcastUpdate", ("UpdateId", update), ("MaxCases", 50)));
    }

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

    private static void Channel(DataverseHost host) => host.Service.Create(new Entity("scrm_channel")
    {
        ["scrm_name"] = "X",
        ["scrm_network"] = new OptionSetValue(100000000),
        ["scrm_accountid"] = "LarkspurAir",
        ["scrm_handle"] = "LarkspurAir",
    });

    private static void Receive(DataverseHost host, int number) => Call(
        host,
        "scrm_IngestPost",
        ("Network", "x"),
        ("Account", "LarkspurAir"),
        ("PostId", number.ToString(CultureInfo.InvariantCulture)),
        ("AuthorId", string.Create(CultureInfo.InvariantCulture, $"author{number}")),
        ("Text", "I was charged twice, please help"),
        ("PostedOn", host.Clock.UtcNow));

    private static OrganizationResponse Call(DataverseHost host, string api, params (string Name, object Value)[] inputs)
    {
        var request = new OrganizationRequest(api);
        foreach (var (name, value) in inputs)
            request[name] = value;
        return host.Service.Execute(request);
    }

    private static long Requests(DataverseHost host, Action act)
    {
        var before = host.RequestCount;
        act();
        return host.RequestCount - before;
    }
}
