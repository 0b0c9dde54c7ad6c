using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Security;

/// <summary>What a request asks of its caller: a privilege, and that it reaches a row where there is one.</summary>
/// <param name="Verb">Null for a privilege that belongs to no table.</param>
/// <param name="Table">The table, or null.</param>
/// <param name="Privilege">The name of a privilege that belongs to no table, or that a custom API names.</param>
/// <param name="Row">The row that the privilege must reach; null when having it at all is enough.</param>
/// <param name="Owner">For a row that is not stored yet: who is to own it.</param>
internal sealed record Need(Verb? Verb, string? Table, string? Privilege, Row? Row, EntityReference? Owner)
{
    public static Need Of(Verb verb, string table, Row? row = null) => new(verb, table, null, row, null);

    /// <summary>To create a row for that owner; null for the caller.</summary>
    public static Need ToCreate(string table, EntityReference? owner) => new(Security.Verb.Create, table, null, null, owner);

    public static Need OfPrivilege(string name) => new(null, null, name, null, null);
}
