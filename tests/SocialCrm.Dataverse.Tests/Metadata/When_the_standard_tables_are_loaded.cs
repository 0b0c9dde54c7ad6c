using System.Linq;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Tests.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Metadata;

public sealed class When_the_standard_tables_are_loaded
{
    [Fact]
    public void Every_choice_has_options() =>
        Columns().Where(column => column.Schema.HasOptions && column.Schema.Options.IsEmpty).Select(Name).ShouldBeEmpty();

    [Fact]
    public void Every_text_has_a_limit() =>
        Columns().Where(column => column.Schema.Type is ColumnType.Text or ColumnType.Memo && column.Schema.MaxLength == 0).Select(Name).ShouldBeEmpty();

    [Fact]
    public void Every_default_is_one_of_the_options() =>
        Columns().Where(column => column.Schema.Default is { } value && column.Schema.OptionOf(value) is null).Select(Name).ShouldBeEmpty();

    [Fact]
    public void Every_status_reason_belongs_to_a_state() =>
        Columns().Where(column => column.Schema.Type is ColumnType.Status && column.Schema.Options.Any(option => option.State is null)).Select(Name).ShouldBeEmpty();

    [Fact]
    public void Every_table_has_its_id_and_name_columns() =>
        Catalogue.Standard.Tables.Where(table => !table.TryColumn(table.PrimaryId, out _) || (table.PrimaryName is { } name && !table.TryColumn(name, out _))).ShouldBeEmpty();

    [Fact]
    public void Rows_of_users_and_teams_have_an_owner_and_those_of_the_organization_have_none()
    {
        Catalogue.Standard.Table("incident").Columns.ContainsKey("ownerid").ShouldBeTrue();
        Catalogue.Standard.Table("subject").Columns.ContainsKey("ownerid").ShouldBeFalse();
    }

    [Fact]
    public void Posts_tasks_and_resolutions_are_activities() =>
        Catalogue.Standard.Activities.Select(table => table.Name).ShouldBe(["incidentresolution", "socialactivity", "task"]);

    [Fact]
    public void Deleting_a_case_deletes_what_hangs_on_it_and_unties_what_only_points_to_it()
    {
        var relationships = Catalogue.Standard.PointingTo("incident").ToDictionary(one => $"{one.ReferencingTable}.{one.ReferencingColumn}", one => one.Delete);

        relationships["socialactivity.regardingobjectid"].ShouldBe(CascadeBehavior.Cascade);
        relationships["incident.parentcaseid"].ShouldBe(CascadeBehavior.RemoveLink);
    }

    [Fact]
    public void Team_members_are_tied_through_teammembership()
    {
        Catalogue.Standard.TryManyToMany("TeamMembership_Association", out var tie).ShouldBeTrue();

        tie.ShouldBe(new ManyToManyRelationship("teammembership_association", "teammembership", "team", "teamid", "systemuser", "systemuserid"));
    }

    [Fact]
    public void An_unknown_table_is_refused_by_name() =>
        Org.FaultOf(() => Catalogue.Standard.Table("lead")).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoEntity);

    private static System.Collections.Generic.IEnumerable<(string Table, ColumnSchema Schema)> Columns() =>
        Catalogue.Standard.Tables.SelectMany(table => table.Columns.Values.Select(column => (table.Name, column)));

    private static string Name((string Table, ColumnSchema Schema) column) => $"{column.Table}.{column.Schema.Name}";
}
