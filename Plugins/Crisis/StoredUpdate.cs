using System;

namespace SocialCrm.Plugins.Crisis;

/// <summary>An update of a crisis as it is stored.</summary>
/// <param name="Number">Which one of the crisis, from 1; 0 until it goes out.</param>
/// <param name="ApprovedById">Null until it is approved.</param>
/// <param name="Version">The row version that it was read with.</param>
public sealed record StoredUpdate(
    Guid Id, Guid CrisisId, CrisisUpdateState State, int Number, UpdateText Text, Guid WrittenById, Guid? ApprovedById, int Drafted, int HeldOut, string? Version);
