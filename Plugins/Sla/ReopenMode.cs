namespace SocialCrm.Plugins.Sla;

/// <summary>What happens to the resolution clock of a case that is opened again.</summary>
public enum ReopenMode
{
    /// <summary>It goes on where it stopped; the time the case was closed does not count.</summary>
    Continue,

    /// <summary>A new resolution turn with the whole budget starts.</summary>
    Restart,

    /// <summary>It stays as it ended; only the answer to the new post is measured.</summary>
    NextResponseOnly,
}
