using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>Which controls of the platform show columns of which type.</summary>
internal static class ControlClasses
{
    private static readonly Dictionary<Guid, string[]> Types = new()
    {
        [new("4273edbd-ac1d-40d3-9fb2-095c621b552d")] = ["nvarchar"],
        [new("ada2203e-b4cd-49be-9ddf-234642b43b52")] = ["nvarchar"],
        [new("71716b6c-711e-476c-8ab8-5d11542bfb47")] = ["nvarchar"],
        [new("8c10015a-b339-4982-9474-a95fe05631a5")] = ["nvarchar"],
        [new("e0dece4b-6fc8-4a8f-a065-082708572369")] = ["ntext", "nvarchar"],
        [new("270bd3db-d9af-4782-9025-509e298dec0a")] = ["lookup", "customer", "owner"],
        [new("f3015350-44a2-4aa0-97b5-00166532b5e9")] = ["lookup"],
        [new("cbfb742c-14e7-4a17-96bb-1a13f7f64aa2")] = ["partylist"],
        [new("3ef39988-22bb-4f0b-bbbe-64b5a3748aee")] = ["picklist"],
        [new("4aa28ab7-9c13-4f57-a73d-ad894d048b5f")] = ["multiselectpicklist"],
        [new("5d68b988-0661-4db2-bc3e-17598ad3be6c")] = ["state", "status"],
        [new("67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed")] = ["bit"],
        [new("b0c6723a-8503-4fd7-bb28-c8a06ac933c2")] = ["bit"],
        [new("5b773807-9fb2-42db-97c3-7a91eff8adff")] = ["datetime"],
        [new("c6d124ca-7eda-4a60-aea9-7fb8d318b68f")] = ["int"],
        [new("aa987274-ce4e-4271-a803-66164311a958")] = ["int"],
        [new("7c624a0b-f59e-493d-9583-638d34759266")] = ["int"],
        [new("c3efe0c3-0ec6-42be-8349-cbd9079dfd8e")] = ["decimal"],
        [new("0d2c745a-e5a8-4c8f-ba63-c6d3bb604660")] = ["float"],
        [new("533b9e00-756b-4312-95a0-dc888637ac78")] = ["money"],
    };

    public static bool IsKnown(Guid classId) => Types.ContainsKey(classId);

    public static bool Shows(Guid classId, string type) => Types.TryGetValue(classId, out var types) && types.Contains(type, StringComparer.Ordinal);
}
