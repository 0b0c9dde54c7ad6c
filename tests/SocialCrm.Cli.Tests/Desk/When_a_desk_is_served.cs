using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using SocialCrm.Cli.Commands;
using SocialCrm.Cli.Desk;
using SocialCrm.Cli.Replay;
using SocialCrm.Local.Desk;

namespace SocialCrm.Cli.Tests.Desk;

public sealed class When_a_desk_is_served : IAsyncLifetime
{
    private readonly WebApiDesk _crm = new();
    private DeskServer? _server;

    private DeskServer Server => _server!;

    public async Task InitializeAsync() => _server = await DeskServer.StartAsync(new DeskSettings
    {
        Host = _crm.Host,
        Solution = FreshCrm.Solution(),
        Life = new LiveDesk(_crm.Host, _crm.Host.Clock),
        People = [new DeskPerson(_crm.Host.SystemUserId, "Rosa Reyes", "")],
    });

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    public async Task It_is_on_the_loopback_address_alone()
    {
        Server.Address.Host.ShouldBe("127.0.0.1");

        using var client = new HttpClient();
        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://[::1]:{Server.Address.Port}/")));
    }

    [Theory]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData("desk.json", HttpStatusCode.Unauthorized)]
    [InlineData("api/data/v9.2/contacts", HttpStatusCode.Unauthorized)]
    [InlineData("?token=guessed", HttpStatusCode.Unauthorized)]
    public async Task Nobody_gets_in_without_the_key(string path, HttpStatusCode status) => (await Ask(path)).Status.ShouldBe(status);

    [Fact]
    public async Task The_address_with_the_key_lets_a_browser_in()
    {
        using var handler = new HttpClientHandler { CookieContainer = new CookieContainer() };
        using var client = new HttpClient(handler);

        var page = await client.GetStringAsync(Server.SignIn);
        var beginning = await client.GetStringAsync(new Uri(Server.Address, "desk.json"));

        page.ShouldContain("<title>SocialCrm desk</title>");
        beginning.ShouldContain("Rosa Reyes");
        beginning.ShouldContain("\"incident\":\"incidents\"");
        handler.CookieContainer.GetAllCookies().Single().HttpOnly.ShouldBeTrue();
    }

    [Fact]
    public async Task A_client_gets_in_with_the_key_as_its_token() =>
        (await Ask("api/data/v9.2/WhoAmI()", Server.Token)).Status.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("Host", "desk.example")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task Other_names_of_this_machine_and_other_pages_stay_out(string header, string value) =>
        (await Ask("api/data/v9.2/contacts", Server.Token, header, value)).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Requests_are_made_as_the_user_that_they_name()
    {
        var user = _crm.Host.Service.Create(new Entity("systemuser") { ["firstname"] = "Rosa", ["lastname"] = "Reyes", ["domainname"] = "rosa@team.example" });

        (await Ask("api/data/v9.2/WhoAmI()", Server.Token, "MSCRMCallerID", user.ToString())).Text.ShouldContain($"\"UserId\":\"{user}\"");
        (await Ask("api/data/v9.2/WhoAmI()", Server.Token, "MSCRMCallerID", "Rosa")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void What_is_approved_is_sent_and_stops_the_clock()
    {
        var life = new LiveDesk(_crm.Host, _crm.Host.Clock);
        var posted = Act(life, "scrm_IngestPost", ("Network", "x"), ("Account", "LarkspurAir"), ("PostId", "1"), ("AuthorId", "77"), ("Text", "Where is my bag?"), ("PostedOn", _crm.Host.Clock.UtcNow));
        var drafted = Act(life, "scrm_DraftReply", ("CaseId", posted["CaseId"]), ("Text", "It lands at six."));
        var turns = $"scrm_turns?$select=scrm_meton&$filter=_scrm_caseid_value eq {posted["CaseId"]} and scrm_kpi eq 100000000";
        _crm.Rows(turns)[0]!["scrm_meton"].ShouldBeNull();

        Act(life, "scrm_SubmitReply", ("ReplyId", drafted["ReplyId"]));

        ((int?)_crm.Get($"socialactivities({drafted["ReplyId"]})?$select=scrm_replystate")["scrm_replystate"]).ShouldBe(100000004);
        _crm.Rows(turns)[0]!["scrm_meton"].ShouldNotBeNull();
    }

    [Fact]
    public void What_the_page_lacks_is_named() =>
        DeskFiles.Of("nowhere", "node_modules").Missing.ShouldContain(System.IO.Path.Combine("node_modules", "react-17", "umd", "react.production.min.js"));

    [Fact]
    public void Events_end_now_and_keep_their_distances()
    {
        var source = new SourceLine("x", 1);
        ReplayEvent[] events =
        [
            new PostDeleted("x", "a", "1", new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc), source),
            new PostDeleted("x", "a", "2", new DateTime(2026, 3, 2, 11, 30, 0, DateTimeKind.Utc), source),
        ];

        var moved = events.EndingAt(new DateTime(2026, 11, 22, 6, 0, 0, DateTimeKind.Utc));

        moved.Select(happened => happened.At).ShouldBe([new DateTime(2026, 11, 21, 4, 30, 0, DateTimeKind.Utc), new DateTime(2026, 11, 22, 6, 0, 0, DateTimeKind.Utc)]);
    }

    private OrganizationResponse Act(LiveDesk life, string name, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(name);
        foreach (var (parameter, value) in parameters)
            request[parameter] = value;
        return life.During(() => _crm.Host.Service.Execute(request), writes: true);
    }

    private async Task<(HttpStatusCode Status, string Text)> Ask(string path, string? token = null, string? header = null, string? value = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Server.Address, path));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (header is not null)
            request.Headers.TryAddWithoutValidation(header, value);
        var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
