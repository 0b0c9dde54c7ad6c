using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Xml.Linq;

namespace SocialCrm.Local.Dataverse.Metadata.Import;

/// <summary>Reads values out of a component's XML; what is missing or malformed is refused with the component's name.</summary>
internal static class ComponentXml
{
    public static string? Text(this XElement element, string child) =>
        element.Element(child)?.Value is { Length: > 0 } text ? text : null;

    public static string Required(this XElement element, string child, string owner) =>
        element.Text(child) ?? throw new InvalidDataException($"{owner} has no {child}.");

    public static string Attribute(this XElement element, string name, string owner) =>
        element.Attribute(name)?.Value is { Length: > 0 } text ? text : throw new InvalidDataException($"{owner} has no {name}.");

    public static int? Number(this XElement element, string child, string owner) => element.Text(child) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
        var other => throw new InvalidDataException($"{owner}: {child} is '{other}', which is no whole number."),
    };

    public static decimal? Amount(this XElement element, string child, string owner) => element.Text(child) switch
    {
        null => null,
        var text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        var other => throw new InvalidDataException($"{owner}: {child} is '{other}', which is no number."),
    };

    public static bool Flag(this XElement element, string child) => element.Text(child) == "1";

    public static Guid Id(string text, string owner) => Guid.TryParse(text, out var id)
        ? id
        : throw new InvalidDataException($"{owner}: '{text}' is no id.");

    /// <summary>A list of logical names separated by commas, in its order.</summary>
    public static ImmutableArray<string> Names(this XElement element, string child) =>
        [.. (element.Text(child) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
