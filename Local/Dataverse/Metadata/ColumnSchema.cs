using System.Collections.Immutable;
using System.Linq;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>What the platform knows about a column, and checks values against.</summary>
public sealed record ColumnSchema
{
    /// <summary>Logical name, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>What the column holds.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>The most UTF-16 characters of a text; 0 = no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>Digits behind the point of decimal, double and money columns.</summary>
    public int Precision { get; init; }

    /// <summary>Lowest number, inclusive.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Highest number, inclusive.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The options of choice, yes/no, state and status columns.</summary>
    public ImmutableArray<ChoiceOption> Options { get; init; } = [];

    /// <summary>Logical names of the tables a lookup may point to; empty = any.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>Whether a create request may set it.</summary>
    public bool ValidForCreate { get; init; } = true;

    /// <summary>Whether an update request may set it.</summary>
    public bool ValidForUpdate { get; init; } = true;

    /// <summary>Kept by the platform: values that requests carry for it are ignored, not refused, as when a row that was read is sent back.</summary>
    public bool SystemMaintained { get; init; }

    /// <summary>Who insists on a value.</summary>
    public RequiredLevel Required { get; init; }

    /// <summary>Value of an option or 0/1 of a yes/no column that a new row gets when the request has none.</summary>
    public int? Default { get; init; }

    /// <summary>Moment or calendar date.</summary>
    public DateBehavior DateBehavior { get; init; }

    /// <summary>A moment shown and entered as a date (format "date only" of a user-local column).</summary>
    public bool ShowsDateOnly { get; init; }

    /// <summary>Whether the values are options.</summary>
    public bool HasOptions => Type is ColumnType.Choice or ColumnType.State or ColumnType.Status or ColumnType.Choices;

    /// <summary>Whether the values are text.</summary>
    public bool IsText => Type is ColumnType.Text or ColumnType.Memo or ColumnType.TableName;

    /// <summary>The option with that value, or null.</summary>
    public ChoiceOption? OptionOf(int value) => Options.FirstOrDefault(option => option.Value == value);
}
