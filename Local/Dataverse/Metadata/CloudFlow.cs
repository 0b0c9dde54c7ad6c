using System;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>A cloud flow, which Dataverse keeps as a row of the table workflow and Power Automate runs.</summary>
/// <param name="Definition">Its JSON.</param>
/// <param name="IsOn">Whether the import turns it on.</param>
public sealed record CloudFlow(Guid Id, string Name, string Definition, bool IsOn);
