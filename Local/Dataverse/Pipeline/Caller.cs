using System;
using SocialCrm.Local.Dataverse.Transactions;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Who sends a request, and from inside which operation.</summary>
/// <param name="UserId">The user as whom the request runs.</param>
/// <param name="InitiatingUserId">The user whose action started it all.</param>
/// <param name="Depth">1 for a request from outside, one more for each plug-in between.</param>
/// <param name="Parent">The operation whose plug-in, or whose platform logic, sends the request.</param>
/// <param name="Transaction">The open transaction the request joins; null: the request gets its own.</param>
/// <param name="IsPlatform">Whether the platform itself sends it as part of another message.</param>
internal sealed record Caller(
    Guid UserId,
    Guid InitiatingUserId,
    Guid CorrelationId,
    int Depth = 1,
    PluginContext? Parent = null,
    Transaction? Transaction = null,
    bool IsPlatform = false);
