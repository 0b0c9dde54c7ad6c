using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace SocialCrm.Local.Dataverse.Metadata.Import;

/// <summary>The ids of the platform's own messages, which are the same in every organization.</summary>
internal static class PlatformMessages
{
    private static readonly FrozenDictionary<Guid, string> Names = new Dictionary<Guid, string>
    {
        [new Guid("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Create",
        [new Guid("20bebb1b-ea3e-db11-86a7-000a3a5473e8")] = "Update",
        [new Guid("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Delete",
        [new Guid("1cbebb1b-ea3e-db11-86a7-000a3a5473e8")] = "SetState",
        [new Guid("8cbdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Assign",
        [new Guid("f2bdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Retrieve",
        [new Guid("03bebb1b-ea3e-db11-86a7-000a3a5473e8")] = "RetrieveMultiple",
    }.ToFrozenDictionary();

    public static string? NameOf(Guid id) => Names.GetValueOrDefault(id);
}
