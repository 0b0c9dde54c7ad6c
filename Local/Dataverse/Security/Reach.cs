using System;
using System.Collections.Generic;

namespace SocialCrm.Local.Dataverse.Security;

/// <summary>How far one privilege of a user reaches, over all roles that give it.</summary>
internal sealed class Reach
{
    private readonly HashSet<Guid> _units = [];

    /// <summary>All rows.</summary>
    public bool IsGlobal { get; private set; }

    /// <summary>The rows of these business units, besides the rows of the user and of the user's teams.</summary>
    public bool Covers(Guid? unit) => unit is { } id && _units.Contains(id);

    public void AddAll() => IsGlobal = true;

    public void AddUnits(IEnumerable<Guid> units) => _units.UnionWith(units);
}
