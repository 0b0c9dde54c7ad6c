using System;

namespace SocialCrm.Plugins.History;

/// <summary>What a case is about.</summary>
public sealed record CaseTopic(Guid Id, string? Name);
