using System;

namespace SocialCrm.Cli.Team;

/// <summary>People who do something in a replay by themselves, on its timeline.</summary>
internal interface IPlayer
{
    /// <summary>When they do something next, UTC; null when nobody does.</summary>
    DateTime? NextOn { get; }

    /// <summary>Does what is planned for now.</summary>
    void Act();

    /// <summary>Looks at what has changed.</summary>
    void LookAround();
}
