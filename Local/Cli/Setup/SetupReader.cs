using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialCrm.Cli.Commands;
using SocialCrm.Cli.Simulation;
using SocialCrm.Cli.Team;

namespace SocialCrm.Cli.Setup;

/// <summary>Reads a set-up file (JSON; comments and trailing commas are fine).</summary>
internal static class SetupReader
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="InputException">The file is not a set-up.</exception>
    public static CrmSetup Read(string file, ReadOnlySpan<byte> content) => Read<CrmSetup>(file, content, "set-up");

    /// <exception cref="InputException">The file is not a team.</exception>
    public static TeamSetup ReadTeam(string file, ReadOnlySpan<byte> content) => Read<TeamSetup>(file, content, "team").Checked(file);

    /// <exception cref="InputException">The file is not a simulation.</exception>
    public static SimulationSetup ReadSimulation(string file, ReadOnlySpan<byte> content)
    {
        var setup = Read<SimulationSetup>(file, content, "simulation");
        return JsonNulls.FirstIn(WithoutMark(content), "topic", "timeZone") is { } place
            ? throw new InputException($"{file}: {place} is null; give it a value or leave it out.")
            : setup.Checked(file);
    }

    private static T Read<T>(string file, ReadOnlySpan<byte> content, string what)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(WithoutMark(content), Options)
                ?? throw new InputException($"{file} holds no {what}.");
        }
        catch (JsonException e)
        {
            throw new InputException($"{file}{LineOf(e)} is not a {what}: {Complaint(e)}", e);
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> content) =>
        content.StartsWith("\uFEFF"u8) ? content["\uFEFF"u8.Length..] : content;

    private static string LineOf(JsonException e) => e.LineNumber is { } line ? $", line {line + 1}," : string.Empty;

    // The serializer's own sentences name .NET types, which says nothing to an admin.
    private static string Complaint(JsonException e)
    {
        const string Missing = "including: ";
        var missing = e.Message.IndexOf(Missing, StringComparison.Ordinal);
        if (missing >= 0)
            return $"{e.Path} lacks {e.Message[(missing + Missing.Length)..].Split(". Path")[0].TrimEnd('.')}.";
        return e.InnerException is JsonException or null && e.Path is null or "$"
            ? "it is not well-formed JSON."
            : $"{e.Path} is unknown or of the wrong kind.";
    }
}
