namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>What a column holds; decides how its values are checked, stored, compared and formatted.</summary>
public enum ColumnType
{
    /// <summary>Single line of text (string).</summary>
    Text,

    /// <summary>Multiple lines of text (string).</summary>
    Memo,

    /// <summary>Whole number (int).</summary>
    Whole,

    /// <summary>Big whole number (long).</summary>
    BigInt,

    /// <summary>Decimal number (decimal).</summary>
    DecimalNumber,

    /// <summary>Floating point number (double).</summary>
    FloatingNumber,

    /// <summary>Currency (Money).</summary>
    Money,

    /// <summary>Yes or no (bool).</summary>
    Boolean,

    /// <summary>Date, or date and time (DateTime, UTC).</summary>
    DateTime,

    /// <summary>Unique identifier that is no reference (Guid).</summary>
    UniqueId,

    /// <summary>One choice (OptionSetValue).</summary>
    Choice,

    /// <summary>Several choices (OptionSetValueCollection).</summary>
    Choices,

    /// <summary>The state of the row (OptionSetValue).</summary>
    State,

    /// <summary>The status reason of the row (OptionSetValue).</summary>
    Status,

    /// <summary>A reference to a row (EntityReference), owner and customer columns included.</summary>
    Lookup,

    /// <summary>The parties of an activity (EntityCollection of activityparty).</summary>
    PartyList,

    /// <summary>The logical name of a table (string).</summary>
    TableName,
}
