namespace SocialCrm.Plugins.Tone;

/// <summary>How far a customer's tone has fallen, from -1 to 1.</summary>
/// <param name="From">The tone that the latest post is held against.</param>
/// <param name="To">The tone of the latest post.</param>
public sealed record ToneFall(decimal From, decimal To);
