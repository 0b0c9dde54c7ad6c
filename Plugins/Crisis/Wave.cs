using System;

namespace SocialCrm.Plugins.Crisis;

/// <summary>Posts on one topic by more authors than usual.</summary>
/// <param name="Authors">Different authors in the window.</param>
/// <param name="Usual">How many are usual at this time of day.</param>
/// <param name="StartedOn">When the first of them wrote, UTC.</param>
/// <param name="Reason">In words.</param>
/// <param name="IsDeclared">So many that no person has to declare it.</param>
public sealed record Wave(int Authors, decimal Usual, DateTime StartedOn, string Reason, bool IsDeclared);
