using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>What a caller prefers of the answer: the header Prefer.</summary>
internal sealed record Preferences
{
    private const string Annotations = "odata.include-annotations";
    private const string PageSize = "odata.maxpagesize";
    private const string Representation = "return=representation";

    public static Preferences None { get; } = new();

    /// <summary>The row is wanted back after a write.</summary>
    public bool WantsRow { get; private init; }

    /// <summary>Most rows of one answer; null: as the organization says.</summary>
    public int? MaxPageSize { get; private init; }

    /// <summary>The header Preference-Applied; empty when nothing was preferred.</summary>
    public string Applied { get; private init; } = string.Empty;

    private IReadOnlyList<string> Included { get; init; } = [];

    public static Preferences Of(IEnumerable<string> headers)
    {
        var wishes = string.Join(',', headers);
        var annotations = Between(wishes, Annotations);
        var size = int.TryParse(Between(wishes, PageSize), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : (int?)null;
        var wantsRow = wishes.Contains(Representation, StringComparison.OrdinalIgnoreCase);
        List<string> applied = [];
        if (wantsRow)
            applied.Add(Representation);
        if (annotations is not null)
            applied.Add($"{Annotations}=\"{annotations}\"");
        if (size is not null)
            applied.Add(string.Create(CultureInfo.InvariantCulture, $"{PageSize}={size}"));
        return new Preferences
        {
            WantsRow = wantsRow,
            MaxPageSize = size,
            Included = annotations?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Applied = string.Join(',', applied),
        };
    }

    /// <summary>Whether the caller wants annotations of that name.</summary>
    public bool Wants(string annotation) => Included.Any(wish =>
        wish == "*" || wish == annotation || (wish.EndsWith(".*", StringComparison.Ordinal) && annotation.StartsWith(wish[..^1], StringComparison.Ordinal)));

    /// <summary>What stands behind name=, with or without quotes; a list of annotations holds commas only inside of quotes.</summary>
    private static string? Between(string wishes, string name)
    {
        var at = wishes.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = wishes[(at + name.Length + 1)..];
        return value.StartsWith('"') ? value[1..].Split('"')[0] : value.Split(',', ';')[0].Trim();
    }
}
