using System;

namespace SocialCrm.Local.Desk;

/// <summary>Somebody as whom the desk may be used.</summary>
/// <param name="Note">What they may do, in a few words; empty = nothing of note.</param>
public sealed record DeskPerson(Guid UserId, string Name, string Note);
