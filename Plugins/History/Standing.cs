namespace SocialCrm.Plugins.History;

/// <summary>How a promise stands at a moment, in the order in which a rep has to know.</summary>
public enum Standing
{
    /// <summary>Past its due date, and nobody recorded what became of it.</summary>
    Overdue,

    Open,

    /// <summary>A goodwill that was approved and is not paid out.</summary>
    Owed,

    Broken,
    Kept,
}
