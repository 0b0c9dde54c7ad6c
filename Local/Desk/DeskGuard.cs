using System;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SocialCrm.Local.Desk;

/// <summary>Lets in only who was given the address of this run: other pages in the same browser and other names for this machine stay out.</summary>
internal sealed class DeskGuard(int port)
{
    private const string Bearer = "Bearer ";

    private readonly string[] _hosts = [FormattableString.Invariant($"127.0.0.1:{port}"), FormattableString.Invariant($"localhost:{port}")];
    private readonly string _cookie = FormattableString.Invariant($"socialcrm-desk-{port}");

    /// <summary>The key of this run.</summary>
    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Why a request stays out, with its status; null: it is let in.</summary>
    public (int Status, string Sentence)? Refuse(HttpRequest request)
    {
        if (Array.IndexOf(_hosts, request.Host.Value) < 0)
            return (StatusCodes.Status403Forbidden, "The desk answers on this machine only, under the address that serve printed.");
        if (request.Headers.Origin.Count > 0 && request.Headers.Origin.ToString() != $"http://{request.Host.Value}")
            return (StatusCodes.Status403Forbidden, "The desk answers to its own page only.");
        return IsKey(request.Cookies[_cookie]) || IsKey(KeyIn(request.Headers.Authorization.ToString()))
            ? null
            : (StatusCodes.Status401Unauthorized, "Open the address that serve printed: it holds the key of this run.");
    }

    /// <summary>Keeps the key in a cookie when the address holds it.</summary>
    public bool SignsIn(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || request.Path != "/" || Array.IndexOf(_hosts, request.Host.Value) < 0 || !IsKey(request.Query["token"]))
            return false;
        request.HttpContext.Response.Cookies.Append(_cookie, Token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax });
        return true;
    }

    private static string? KeyIn(string header) => header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;

    private bool IsKey(string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Token));
}
