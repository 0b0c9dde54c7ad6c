using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Desk.WebApi;

namespace SocialCrm.Local.Desk;

/// <summary>A web host on the loopback address: a Dataverse Web API, and a page to work cases in.</summary>
/// <remarks>For one person on one machine. It is no server to put into a network.</remarks>
public sealed class DeskServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DeskApi _api;
    private readonly DeskPage _page;
    private DeskGuard _guard = new(port: 0);

    private DeskServer(DeskSettings settings)
    {
        var model = new WebApiModel(Catalogue.Standard.With(settings.Solution), settings.Solution.CustomApis);
        _api = new DeskApi(settings, model);
        _page = new DeskPage(settings, model);
        // Nothing is read from the folder in which the user happens to be, nor from the environment.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });
        _app = builder.Build();
        _app.Run(Answer);
    }

    /// <summary>Where the desk is; without the key of this run nobody is let in.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The key of this run; clients send it as a bearer token.</summary>
    public string Token => _guard.Token;

    /// <summary>The address to open in a browser.</summary>
    public Uri SignIn => new(Address, $"?token={Token}");

    /// <exception cref="System.IO.IOException">The port is taken.</exception>
    public static async Task<DeskServer> StartAsync(DeskSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var server = new DeskServer(settings);
        await server._app.StartAsync();
        var addresses = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.Address = new Uri(addresses.Single());
        server._guard = new DeskGuard(server.Address.Port);
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (_guard.SignsIn(context.Request))
            context.Response.Redirect("/");
        else if (_guard.Refuse(context.Request) is var (status, sentence))
            await Refuse(context.Response, status, sentence);
        else if (context.Request.Path.StartsWithSegments(DeskApi.Path, StringComparison.Ordinal))
            await _api.Answer(context);
        else
            await _page.Answer(context);
    }

    private static async Task Refuse(HttpResponse response, int status, string sentence)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync(sentence);
    }
}
