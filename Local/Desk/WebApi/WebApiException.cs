using System;
using System.Net;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>A request that the Web API refuses before the organization sees it.</summary>
internal sealed class WebApiException(HttpStatusCode status, uint code, string message) : Exception(message)
{
    private const uint BadSyntax = 0x80060888;
    private const uint NoSuchResource = 0x8006088a;
    private const uint BadPayload = 0x80048d19;
    private const uint NotKnown = 0x80040800;

    public HttpStatusCode Status { get; } = status;

    /// <summary>The platform's error code.</summary>
    public uint Code { get; } = code;

    /// <summary>The address or its options cannot be read.</summary>
    public static WebApiException Syntax(string message) => new(HttpStatusCode.BadRequest, BadSyntax, message);

    /// <summary>There is nothing at the address.</summary>
    public static WebApiException NoResource(string message) => new(HttpStatusCode.NotFound, NoSuchResource, message);

    /// <summary>The body does not suit the table or the operation.</summary>
    public static WebApiException Payload(string message) => new(HttpStatusCode.BadRequest, BadPayload, message);

    /// <summary>Dataverse does it and this host does not; it says so instead of guessing.</summary>
    public static WebApiException Unsupported(string what) =>
        new(HttpStatusCode.NotImplemented, NotKnown, $"{what} is not supported by the local desk.");
}
