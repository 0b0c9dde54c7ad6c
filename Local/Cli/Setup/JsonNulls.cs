using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace SocialCrm.Cli.Setup;

/// <summary>Finds null where a file must have a value: the serializer does not look for it within lists and dictionaries.</summary>
internal static class JsonNulls
{
    /// <param name="content">Well-formed JSON.</param>
    /// <param name="optional">Properties that may be null.</param>
    /// <returns>The place, such as team.members[0]; null when there is none.</returns>
    public static string? FirstIn(ReadOnlySpan<byte> content, params string[] optional)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        using var document = JsonDocument.ParseValue(ref reader);
        return In(document.RootElement, string.Empty, optional);
    }

    private static string? In(JsonElement element, string place, string[] optional) => element.ValueKind switch
    {
        JsonValueKind.Null => place,
        JsonValueKind.Object => element.EnumerateObject()
            .Where(property => property.Value.ValueKind != JsonValueKind.Null || !optional.Contains(property.Name))
            .Select(property => In(property.Value, place.Length == 0 ? property.Name : $"{place}.{property.Name}", optional))
            .FirstOrDefault(found => found is not null),
        JsonValueKind.Array => element.EnumerateArray()
            .Select((item, index) => In(item, $"{place}[{index.ToString(CultureInfo.InvariantCulture)}]", optional))
            .FirstOrDefault(found => found is not null),
        _ => null,
    };
}
