using System;
using System.Collections.Generic;

namespace SocialCrm.Solution.Rules;

/// <summary>The platform messages whose ids are the same in every organization, and what their images hang on.</summary>
internal static class PlatformMessages
{
    private static readonly Dictionary<Guid, string> Names = new()
    {
        [new("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Create",
        [new("20bebb1b-ea3e-db11-86a7-000a3a5473e8")] = "Update",
        [new("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Delete",
        [new("1cbebb1b-ea3e-db11-86a7-000a3a5473e8")] = "SetState",
        [new("8cbdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Assign",
        [new("f2bdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Retrieve",
        [new("03bebb1b-ea3e-db11-86a7-000a3a5473e8")] = "RetrieveMultiple",
    };

    // Their ids are published nowhere, so a step names them.
    private static readonly HashSet<string> Named = new(StringComparer.Ordinal) { "Associate", "Disassociate", "AddMembers", "RemoveMembers" };

    // MessagePropertyName of an image by message. Messages that are not here have no images.
    private static readonly Dictionary<string, string[]> ImageProperties = new(StringComparer.Ordinal)
    {
        ["Create"] = ["Id"],
        ["Update"] = ["Target"],
        ["Delete"] = ["Target"],
        ["Assign"] = ["Target"],
        ["SetState"] = ["EntityMoniker"],
        ["Merge"] = ["Target", "SubordinateId"],
        ["Route"] = ["Target"],
        ["Send"] = ["EmailId", "FaxId", "TemplateId"],
        ["DeliverIncoming"] = ["EmailId"],
        ["DeliverPromote"] = ["EmailId"],
    };

    /// <summary>Empty for an id that is not known here.</summary>
    public static string NameOf(string? id) =>
        Guid.TryParse(id, out var guid) ? Names.GetValueOrDefault(guid, "") : "";

    public static bool IsKnown(string name) => Names.ContainsValue(name) || ImageProperties.ContainsKey(name) || Named.Contains(name);

    /// <summary>Null for a message that has no images.</summary>
    public static IReadOnlyList<string>? ImagePropertiesOf(string message) => ImageProperties.GetValueOrDefault(message);
}
