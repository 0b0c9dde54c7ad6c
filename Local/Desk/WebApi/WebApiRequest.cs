using System;
using System.IO;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>One request to the Web API.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Relative">What stands behind the address of the service, options included.</param>
/// <param name="Root">The address of the service, for the links of the answer.</param>
/// <param name="Service">Acts as the caller.</param>
internal sealed record WebApiRequest(string Method, string Relative, Uri Root, IOrganizationService Service)
{
    public Preferences Wishes { get; init; } = Preferences.None;

    public string? IfMatch { get; init; }

    public string? IfNoneMatch { get; init; }

    public Stream Body { get; init; } = Stream.Null;
}
