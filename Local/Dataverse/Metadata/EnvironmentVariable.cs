namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>A setting that an administrator may give a value to.</summary>
/// <param name="SchemaName">Name that code asks for.</param>
/// <param name="DisplayName">Name that administrators see.</param>
/// <param name="Type">100000000 text, +1 number, +2 yes/no, +3 JSON, +4 data source, +5 secret.</param>
/// <param name="DefaultValue">Value where the administrator gave none; null = none.</param>
/// <param name="Value">Value shipped in the zip; null = none.</param>
public sealed record EnvironmentVariable(string SchemaName, string DisplayName, int Type, string? DefaultValue, string? Value);
