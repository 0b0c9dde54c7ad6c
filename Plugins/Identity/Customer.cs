using System;

namespace SocialCrm.Plugins.Identity;

/// <summary>The customer of a case: a contact or an account.</summary>
/// <param name="Table">contact or account.</param>
public sealed record Customer(string Table, Guid Id);
