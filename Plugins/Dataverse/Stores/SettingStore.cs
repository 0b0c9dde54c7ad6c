using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads the solution's environment variables; Dataverse does not cache or check them for plug-ins.</summary>
public sealed class SettingStore
{
    /// <summary>How many due turns one call of the sweep looks at when the caller does not say.</summary>
    public const string SweepPageSize = "scrm_SweepPageSize";

    private const string Definition = "environmentvariabledefinition";
    private const string Value = "environmentvariablevalue";

    private readonly IOrganizationService _service;

    public SettingStore(IOrganizationService service) => _service = service;

    /// <summary>The environment's value, else the default of the definition; null when there is neither or it is no whole number.</summary>
    public int? Number(string schemaName)
    {
        var query = Find.In(Definition, "defaultvalue").Is("schemaname", schemaName);
        query.Outer(Value, Value, "environmentvariabledefinitionid", "environmentvariabledefinitionid", "value");
        var row = _service.FirstOrNone(query);
        var text = row?.Linked<string>(Value, "value") ?? row?.GetAttributeValue<string>("defaultvalue");
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
