using System;
using System.IO;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialCrm.Cli.Commands;
using SocialCrm.Cli.Setup;
using SocialCrm.Local.Dataverse;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Desk.WebApi;

namespace SocialCrm.Cli.Tests.Desk;

/// <summary>The Web API over a fresh organization with the packed solution, called without a network.</summary>
public sealed class WebApiDesk
{
    private static readonly Uri Root = new("http://127.0.0.1:5180/api/data/v9.2/");

    private readonly WebApiService _service;

    public WebApiDesk()
    {
        Host = FreshCrm.Of(new ReplayInput("none", [], [], SetupReader.Read(BundledFiles.Config, BundledFiles.Read(BundledFiles.Config))));
        var solution = FreshCrm.Solution();
        _service = new WebApiService(new WebApiModel(Catalogue.Standard.With(solution), solution.CustomApis));
    }

    public DataverseHost Host { get; }

    public Guid Contact(string lastName, Action<Entity>? more = null)
    {
        var row = new Entity("contact") { ["lastname"] = lastName };
        more?.Invoke(row);
        return Host.Service.Create(row);
    }

    internal WebApiResponse Send(string method, string address, string? body = null, string? prefer = null, string? ifMatch = null, string? ifNoneMatch = null)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(body ?? string.Empty));
        return _service.Handle(new WebApiRequest(method, address, Root, Host.Service)
        {
            Wishes = Preferences.Of(prefer is null ? [] : [prefer]),
            IfMatch = ifMatch,
            IfNoneMatch = ifNoneMatch,
            Body = content,
        });
    }

    /// <summary>The answer's JSON.</summary>
    internal JsonObject Get(string address, string? prefer = null) => Json(Send("GET", address, prefer: prefer));

    /// <summary>The rows of an answer.</summary>
    internal JsonArray Rows(string address, string? prefer = null)
    {
        var answer = Get(address, prefer);
        return answer["value"]?.AsArray() ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    internal static JsonObject Json(WebApiResponse response) => response.Json!.AsObject();

    internal static string Message(WebApiResponse response) => (string)response.Json!["error"]!["message"]!;

    internal static string? Code(WebApiResponse response) => (string?)response.Json!["error"]!["code"];
}
