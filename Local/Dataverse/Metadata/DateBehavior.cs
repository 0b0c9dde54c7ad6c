namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>Whether a date column is a moment or a date on a calendar.</summary>
public enum DateBehavior
{
    /// <summary>A moment, stored as UTC and shown in the user's zone.</summary>
    UserLocal,

    /// <summary>A calendar date without time or zone.</summary>
    DateOnly,

    /// <summary>Date and time that are the same for everybody, whatever the zone.</summary>
    TimeZoneIndependent,
}
