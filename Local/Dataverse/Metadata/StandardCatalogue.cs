using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>Reads the standard tables that travel with this assembly, one JSON file a table.</summary>
internal static class StandardCatalogue
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The catalogue of an organization without solutions.</summary>
    public static Catalogue Load()
    {
        var files = Files().ToList();
        return new Catalogue(files.Select(Table), files.SelectMany(Relationships), files.SelectMany(ManyToMany))
        {
            Roles = ImmutableDictionary<Guid, SolutionRole>.Empty.Add(StandardRoles.BasicUser.Id, StandardRoles.BasicUser),
        };
    }

    private static IEnumerable<TableFile> Files()
    {
        var assembly = typeof(StandardCatalogue).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(IsTable).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<TableFile>(stream, Json)
                ?? throw new InvalidDataException($"The catalogue file {name} is empty.");
        }
    }

    private static bool IsTable(string resource) =>
        resource.Contains(".Metadata.Standard.", StringComparison.Ordinal) && resource.EndsWith(".json", StringComparison.Ordinal);

    private static TableSchema Table(TableFile file) => new()
    {
        Name = file.Name,
        SchemaName = file.SchemaName,
        EntitySetName = file.SetName,
        DisplayName = file.DisplayName,
        PrimaryId = file.PrimaryId,
        PrimaryName = file.PrimaryName,
        Ownership = file.Ownership,
        IsActivity = file.Activity,
        IsIntersect = file.Intersect,
        Columns = SystemColumns.Of(file.PrimaryId, file.Ownership, file.Intersect)
            .Concat(file.Columns.Select(Column))
            .Aggregate(ImmutableSortedDictionary.Create<string, ColumnSchema>(StringComparer.Ordinal), (all, column) => all.SetItem(column.Name, column)),
    };

    private static ColumnSchema Column(ColumnFile file) => new()
    {
        Name = file.Name,
        Type = file.Type,
        MaxLength = file.MaxLength,
        Precision = file.Precision,
        Minimum = file.Minimum,
        Maximum = file.Maximum,
        Targets = file.Targets,
        Options = file.Type is ColumnType.Boolean && file.Options.IsEmpty ? YesNo : file.Options,
        Default = file.Default,
        Required = file.Required,
        DateBehavior = file.DateBehavior,
        ShowsDateOnly = file.ShowsDateOnly,
        ValidForCreate = file.Create,
        ValidForUpdate = file.Update,
        SystemMaintained = file.System,
    };

    private static IEnumerable<OneToManyRelationship> Relationships(TableFile file) =>
        from column in file.Columns
        where column.Type is ColumnType.Lookup && !column.System
        from target in column.Targets
        select new OneToManyRelationship
        {
            Name = $"{target}_{file.Name}_{column.Name}",
            ReferencedTable = target,
            ReferencingTable = file.Name,
            ReferencingColumn = column.Name,
            Delete = column.OnDelete,
            Assign = column.OnDelete is CascadeBehavior.Cascade ? CascadeBehavior.Cascade : CascadeBehavior.None,
        };

    private static IEnumerable<ManyToManyRelationship> ManyToMany(TableFile file)
    {
        if (file.ManyToMany is { } tie)
            yield return new ManyToManyRelationship(tie.Name, file.Name, tie.FirstTable, tie.FirstColumn, tie.SecondTable, tie.SecondColumn);
    }

    private static ImmutableArray<ChoiceOption> YesNo { get; } = [new(0, "No"), new(1, "Yes")];

    private sealed record TableFile(
        string Name, string SchemaName, string SetName, string DisplayName, string PrimaryId, string? PrimaryName, Ownership Ownership,
        bool Activity, bool Intersect, TieFile? ManyToMany, ImmutableArray<ColumnFile> Columns);

    private sealed record TieFile(string Name, string FirstTable, string FirstColumn, string SecondTable, string SecondColumn);

    private sealed record ColumnFile
    {
        public required string Name { get; init; }
        public required ColumnType Type { get; init; }
        public int MaxLength { get; init; }
        public int Precision { get; init; }
        public decimal? Minimum { get; init; }
        public decimal? Maximum { get; init; }
        public ImmutableArray<string> Targets { get; init; } = [];
        public ImmutableArray<ChoiceOption> Options { get; init; } = [];
        public int? Default { get; init; }
        public RequiredLevel Required { get; init; }
        public DateBehavior DateBehavior { get; init; }
        public bool ShowsDateOnly { get; init; }
        public CascadeBehavior OnDelete { get; init; } = CascadeBehavior.RemoveLink;
        public bool Create { get; init; } = true;
        public bool Update { get; init; } = true;
        public bool System { get; init; }
    }
}
