using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Local.Dataverse.Metadata.Import;

/// <summary>Reads columns. Calculated, secured and numbered columns and types without a counterpart are refused by name.</summary>
internal sealed class SolutionColumns
{
    private readonly Dictionary<string, ImmutableArray<ChoiceOption>> _choices;
    private readonly ILookup<(string Table, string Column), string> _targets;

    public SolutionColumns(IEnumerable<GlobalChoice> choices, IEnumerable<OneToManyRelationship> relationships)
    {
        _choices = choices.ToDictionary(choice => choice.Name, choice => choice.Options);
        _targets = relationships.ToLookup(one => (one.ReferencingTable, one.ReferencingColumn), one => one.ReferencedTable);
    }

    public ColumnSchema Read(XElement attribute, string table)
    {
        var name = attribute.Required("LogicalName", $"A column of {table}");
        var owner = $"The column {table}.{name}";
        Refuse(attribute, owner);
        var type = TypeOf(attribute.Required("Type", owner), owner);
        return Ranged(type, attribute, owner, new ColumnSchema
        {
            Name = name,
            Type = type,
            MaxLength = attribute.Number("MaxLength", owner) ?? (attribute.Number("Length", owner) ?? 0) / 2,
            Options = Options(attribute, type, owner),
            Targets = type is ColumnType.Lookup ? Targets(table, name, owner) : [],
            Required = LevelOf(attribute.Text("RequiredLevel"), owner),
            Default = attribute.Number("AppDefaultValue", owner) is { } value && value >= 0 ? value : null,
            DateBehavior = BehaviorOf(attribute.Text("Behavior"), owner),
            ShowsDateOnly = type is ColumnType.DateTime && attribute.Text("Format") == "date",
            ValidForCreate = attribute.Flag("ValidForCreateApi"),
            ValidForUpdate = attribute.Flag("ValidForUpdateApi"),
        });
    }

    private static void Refuse(XElement attribute, string owner)
    {
        if ((attribute.Text("SourceType") ?? "0") != "0")
            throw new InvalidDataException($"{owner} is calculated, which is not supported by the embedded Dataverse.");
        if (attribute.Flag("IsSecured"))
            throw new InvalidDataException($"{owner} has column security, which is not supported by the embedded Dataverse.");
        if (attribute.Text("AutoNumberFormat") is { } format)
            throw new InvalidDataException($"{owner} is numbered automatically ({format}), which is not supported by the embedded Dataverse.");
    }

    private static ColumnSchema Ranged(ColumnType type, XElement attribute, string owner, ColumnSchema column) => type switch
    {
        ColumnType.Whole => column with { Minimum = attribute.Amount("MinValue", owner) ?? int.MinValue, Maximum = attribute.Amount("MaxValue", owner) ?? int.MaxValue },
        ColumnType.DecimalNumber or ColumnType.FloatingNumber or ColumnType.Money => column with
        {
            Minimum = attribute.Amount("MinValue", owner) ?? -100_000_000_000,
            Maximum = attribute.Amount("MaxValue", owner) ?? 100_000_000_000,
            Precision = attribute.Number("Accuracy", owner) ?? 2,
        },
        _ => column,
    };

    private ImmutableArray<ChoiceOption> Options(XElement attribute, ColumnType type, string owner)
    {
        if (attribute.Element("optionset") is { } local)
            return SolutionChoices.Options(local);
        if (attribute.Text("OptionSetName") is not { } global)
            return type is ColumnType.Boolean ? [new(0, "No"), new(1, "Yes")] : [];
        return _choices.TryGetValue(global, out var options)
            ? options
            : throw new InvalidDataException($"{owner} uses the global choice {global}, which is not in the solution.");
    }

    private ImmutableArray<string> Targets(string table, string column, string owner)
    {
        ImmutableArray<string> targets = [.. _targets[(table, column)]];
        return targets.IsEmpty ? throw new InvalidDataException($"{owner} is a lookup without a relationship.") : targets;
    }

    private static ColumnType TypeOf(string type, string owner) => type switch
    {
        "nvarchar" => ColumnType.Text,
        "ntext" => ColumnType.Memo,
        "int" => ColumnType.Whole,
        "bigint" => ColumnType.BigInt,
        "decimal" => ColumnType.DecimalNumber,
        "float" => ColumnType.FloatingNumber,
        "money" => ColumnType.Money,
        "bit" => ColumnType.Boolean,
        "datetime" => ColumnType.DateTime,
        "uniqueidentifier" => ColumnType.UniqueId,
        "picklist" => ColumnType.Choice,
        "multiselectpicklist" => ColumnType.Choices,
        "state" => ColumnType.State,
        "status" => ColumnType.Status,
        "lookup" or "customer" => ColumnType.Lookup,
        "partylist" => ColumnType.PartyList,
        _ => throw new InvalidDataException($"{owner} is of type {type}, which is not supported by the embedded Dataverse."),
    };

    private static RequiredLevel LevelOf(string? level, string owner) => level switch
    {
        null or "none" => RequiredLevel.None,
        "recommended" => RequiredLevel.Recommended,
        "required" or "applicationrequired" => RequiredLevel.Application,
        "systemrequired" => RequiredLevel.System,
        _ => throw new InvalidDataException($"{owner} has the required level '{level}', which is not known."),
    };

    private static DateBehavior BehaviorOf(string? behavior, string owner) => behavior switch
    {
        null or "1" => DateBehavior.UserLocal,
        "2" => DateBehavior.DateOnly,
        "3" => DateBehavior.TimeZoneIndependent,
        _ => throw new InvalidDataException($"{owner} has the date behavior '{behavior}', which is not known."),
    };
}
