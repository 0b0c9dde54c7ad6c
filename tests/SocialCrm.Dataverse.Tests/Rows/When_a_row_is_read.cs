using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Rows;

public sealed class When_a_row_is_read
{
    private readonly Org _org = new(Catalogue.Standard.With(new SolutionContent
    {
        UniqueName = "Money",
        Version = "1.0.0.0",
        Managed = false,
        Prefix = "test",
        ExtendedTables =
        [
            new TableExtension(
                "account",
                [
                    new ColumnSchema { Name = "test_credit", Type = ColumnType.Money, Minimum = -1_000_000, Maximum = 1_000_000, Precision = 2 },
                    new ColumnSchema { Name = "test_founded", Type = ColumnType.DateTime, DateBehavior = DateBehavior.DateOnly },
                    new ColumnSchema { Name = "test_tags", Type = ColumnType.Choices, Options = [new(1, "Gold"), new(2, "Press")] },
                ],
                []),
        ],
    }));

    [Fact]
    public void Empty_columns_are_absent_and_the_id_is_there()
    {
        var id = _org.Add("account", ("name", "Contoso"), ("description", null));

        Read("account", id, new ColumnSet("name", "description")).Attributes.Keys.ShouldBe(["name", "accountid"]);
    }

    [Fact]
    public void All_columns_are_those_that_have_a_value()
    {
        var id = _org.Add("account", ("name", "Contoso"));

        Read("account", id, new ColumnSet(allColumns: true)).Attributes.Keys.ShouldBe(["accountid", "name", "versionnumber"]);
    }

    [Fact]
    public void An_unknown_column_is_refused()
    {
        var id = _org.Add("account", ("name", "Contoso"));

        Org.FaultOf(() => Read("account", id, new ColumnSet("nmae"))).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoAttribute);
    }

    [Fact]
    public void The_row_version_changes_with_each_write()
    {
        var id = _org.Add("account", ("name", "Contoso"));
        var before = Read("account", id, new ColumnSet("name")).RowVersion;

        _org.Change("account", id, ("name", "Contoso"));

        Read("account", id, new ColumnSet("name")).RowVersion.ShouldNotBe(before);
    }

    [Fact]
    public void The_caller_gets_a_copy_and_not_what_is_stored()
    {
        var id = _org.Add("incident", ("prioritycode", new OptionSetValue(1)));

        Read("incident", id, new ColumnSet("prioritycode")).GetAttributeValue<OptionSetValue>("prioritycode").Value = 3;

        _org.Rows.Require("incident", id).Choice("prioritycode").ShouldBe(1);
    }

    [Fact]
    public void A_lookup_has_the_name_of_the_row_it_points_to()
    {
        var customer = _org.Add("account", ("name", "Contoso"));
        var theCase = Read("incident", _org.Add("incident", ("customerid", new EntityReference("account", customer))), new ColumnSet("customerid"));

        theCase.GetAttributeValue<EntityReference>("customerid").Name.ShouldBe("Contoso");
        theCase.FormattedValues["customerid"].ShouldBe("Contoso");
    }

    [Theory]
    [InlineData("prioritycode", "High")]
    [InlineData("statecode", "Resolved")]
    [InlineData("statuscode", "Problem Solved")]
    [InlineData("isescalated", "Yes")]
    [InlineData("influencescore", "1,234.50")]
    [InlineData("responseby", "7/1/2026 2:05 PM")]
    [InlineData("followupby", "7/1/2026")]
    public void A_value_is_formatted_as_the_user_reads_it(string column, string text)
    {
        _org.Zone = TimeZoneInfo.CreateCustomTimeZone("Plus2", TimeSpan.FromHours(2), "Plus2", "Plus2");
        var id = _org.Add(
            "incident",
            ("prioritycode", new OptionSetValue(1)),
            ("statecode", new OptionSetValue(1)),
            ("statuscode", new OptionSetValue(5)),
            ("isescalated", true),
            ("influencescore", 1234.5),
            ("responseby", Org.At("2026-07-01T12:05:00Z")),
            ("followupby", Org.At("2026-06-30T22:30:00Z")));

        Read("incident", id, new ColumnSet(column)).FormattedValues[column].ShouldBe(text);
    }

    [Fact]
    public void A_calendar_date_is_the_same_in_every_zone()
    {
        _org.Zone = TimeZoneInfo.CreateCustomTimeZone("Minus8", TimeSpan.FromHours(-8), "Minus8", "Minus8");
        var id = _org.Add("account", ("test_founded", new DateTime(2026, 7, 1)));

        Read("account", id, new ColumnSet("test_founded")).FormattedValues["test_founded"].ShouldBe("7/1/2026");
    }

    [Fact]
    public void Several_choices_are_listed()
    {
        var id = _org.Add("account", ("test_tags", new OptionSetValueCollection([new OptionSetValue(2), new OptionSetValue(1)])));

        Read("account", id, new ColumnSet("test_tags")).FormattedValues["test_tags"].ShouldBe("Gold; Press");
    }

    [Fact]
    public void Money_is_shown_in_its_currency()
    {
        var euro = new EntityReference("transactioncurrency", _org.Add("transactioncurrency", ("currencysymbol", "€")));
        var id = _org.Add("account", ("test_credit", new Money(-1234.5m)), ("transactioncurrencyid", euro));

        Read("account", id, new ColumnSet("test_credit")).FormattedValues["test_credit"].ShouldBe("-€1,234.50");
    }

    [Fact]
    public void Money_without_a_currency_has_no_formatted_value()
    {
        var id = _org.Add("account", ("test_credit", new Money(5)));

        Read("account", id, new ColumnSet("test_credit")).FormattedValues.Contains("test_credit").ShouldBeFalse();
    }

    [Fact]
    public void Formatted_values_in_a_request_are_ignored()
    {
        var request = Org.Entity("account", ("name", "Contoso"));
        request.FormattedValues["name"] = "Fabrikam";

        WriteRules.ForCreate(request, _org.Rows)["name"].ShouldBe("Contoso");
    }

    [Fact]
    public void Reading_writes_nothing()
    {
        var id = _org.Add("account", ("test_credit", new Money(5)));
        var before = _org.Rows.Require("account", id).Version;

        Read("account", id, new ColumnSet(allColumns: true));

        _org.Rows.Require("account", id).Version.ShouldBe(before);
    }

    private Entity Read(string table, Guid id, ColumnSet columns) => RowReader.Read(_org.Rows.Require(table, id), columns, _org.Rows, _org.Zone);
}
