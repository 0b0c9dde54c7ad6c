using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>The attributes of one FetchXML element.</summary>
/// <param name="element">The element.</param>
/// <param name="known">The attributes that its reader understands.</param>
internal sealed class FetchAttributes(XElement element, params string[] known)
{
    private readonly HashSet<string> _known = [.. known];

    /// <summary>Names attributes that make no difference to the answer here, and refuses those that are neither.</summary>
    public void Ignore(params string[] harmless)
    {
        _known.UnionWith(harmless);
        Check();
    }

    public string? Text(string name)
    {
        Check();
        return element.Attribute(name)?.Value;
    }

    public string Required(string name) => Text(name)
        ?? throw Fault.Of(ErrorCodes.QueryBuilderAttributeNotFound, $"A required attribute was not specified: '{name}' of '{element.Name.LocalName}'.");

    public bool Flag(string name) => Text(name) switch
    {
        null or "false" or "0" => false,
        "true" or "1" => true,
        var other => throw Fault.Of(ErrorCodes.QueryBuilderInvalidValue, $"The only valid values for {name} attribute are 'true', 'false', '1', and '0', not '{other}'."),
    };

    public int? Number(string name) => Text(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var other => throw Fault.Of(ErrorCodes.QueryBuilderInvalidValue, $"The {name} attribute is a whole number, not '{other}'."),
    };

    private void Check()
    {
        if (element.Attributes().FirstOrDefault(attribute => !_known.Contains(attribute.Name.LocalName)) is { } unknown)
            throw Fault.Unsupported(ErrorCodes.QueryBuilderDeserializeInvalidNode, $"The FetchXML attribute '{unknown.Name.LocalName}' of '{element.Name.LocalName}'");
    }
}
