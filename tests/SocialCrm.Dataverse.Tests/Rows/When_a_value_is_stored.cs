using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Rows;

public sealed class When_a_value_is_stored
{
    [Fact]
    public void Empty_text_is_no_value() => Stored("account", "name", "").ShouldBeNull();

    [Fact]
    public void Text_as_long_as_its_column_is_taken() => Stored("account", "name", new string('x', 160)).ShouldBe(new string('x', 160));

    [Fact]
    public void Longer_text_is_refused_with_the_limit()
    {
        var fault = Refused("account", "name", new string('x', 161));

        fault.ErrorCode.ShouldBe(ErrorCodes.StringLengthTooLong);
        fault.Message.ShouldBe("A validation error occurred. The length of the 'name' attribute of the 'account' entity is 161 and exceeds the maximum allowed length of '160'.");
    }

    [Fact]
    public void A_number_outside_its_range_is_refused_with_the_range()
    {
        var fault = Refused("task", "percentcomplete", 101);

        fault.ErrorCode.ShouldBe(ErrorCodes.ValueOutOfRange);
        fault.Message.ShouldBe("A validation error occurred. The value 101 of 'percentcomplete' on record of type 'task' is outside the valid range of 0 to 100.");
    }

    [Fact]
    public void A_number_that_is_no_number_is_refused() => Refused("incident", "influencescore", double.NaN).ErrorCode.ShouldBe(ErrorCodes.ValueOutOfRange);

    [Fact]
    public void A_value_that_is_no_option_is_refused_with_the_options()
    {
        var fault = Refused("incident", "prioritycode", new OptionSetValue(9));

        fault.ErrorCode.ShouldBe(ErrorCodes.PicklistValueOutOfRange);
        fault.Message.ShouldBe("A validation error occurred. The value 9 of 'prioritycode' on record of type 'incident' is outside the valid range. Accepted Values: 1,2,3");
    }

    [Theory]
    [InlineData("account", "name", 5)]
    [InlineData("incident", "prioritycode", 1)]
    [InlineData("incident", "isescalated", "true")]
    [InlineData("incident", "responseby", "2026-03-01")]
    [InlineData("task", "percentcomplete", 5L)]
    public void A_value_of_another_type_is_refused_with_both(string table, string column, object value)
    {
        var fault = Refused(table, column, value);

        fault.ErrorCode.ShouldBe(ErrorCodes.InvalidArgument);
        fault.Message.ShouldStartWith($"Incorrect attribute value type {value.GetType()}: '{column}' of '{table}' is a ");
    }

    [Fact]
    public void A_reference_to_a_table_that_the_lookup_does_not_know_is_refused()
    {
        var fault = Refused("incident", "customerid", new EntityReference("queue", Guid.Empty));

        fault.ErrorCode.ShouldBe(ErrorCodes.InvalidArgument);
        fault.Message.ShouldBe("'customerid' of 'incident' refers to account or contact, not to 'queue'.");
    }

    [Fact]
    public void A_reference_is_stored_without_its_name()
    {
        var stored = (EntityReference)Stored("incident", "customerid", new EntityReference("account", Org.Me) { Name = "Contoso" })!;

        stored.ShouldBe(new EntityReference("account", Org.Me));
        stored.Name.ShouldBeNull();
    }

    [Fact]
    public void Local_time_is_converted_to_UTC_and_not_relabelled()
    {
        var local = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Local);

        Stored("incident", "responseby", local).ShouldBe(local.ToUniversalTime());
    }

    [Fact]
    public void Time_of_no_kind_counts_as_UTC()
    {
        var stored = (DateTime)Stored("incident", "responseby", new DateTime(2026, 7, 1, 12, 0, 0))!;

        stored.ShouldBe(Org.At("2026-07-01T12:00:00Z"));
        stored.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public void Fractions_of_a_second_are_cut() =>
        Stored("incident", "responseby", Org.At("2026-07-01T12:00:00.999Z")).ShouldBe(Org.At("2026-07-01T12:00:00Z"));

    [Fact]
    public void A_calendar_date_keeps_the_day_that_was_written_whatever_the_kind()
    {
        var column = new ColumnSchema { Name = "day", Type = ColumnType.DateTime, DateBehavior = DateBehavior.DateOnly };

        ValueRules.ToStored(Catalogue.Standard.Table("incident"), column, new DateTime(2026, 7, 1, 23, 30, 0, DateTimeKind.Local)).ShouldBe(Org.At("2026-07-01T00:00:00Z"));
    }

    [Fact]
    public void A_date_before_1753_is_refused() => Refused("incident", "responseby", DateTime.MinValue).ErrorCode.ShouldBe(ErrorCodes.DateTimeTooEarly);

    [Fact]
    public void A_decimal_is_rounded_to_the_digits_of_its_column()
    {
        var column = new ColumnSchema { Name = "tone", Type = ColumnType.DecimalNumber, Minimum = -1, Maximum = 1, Precision = 2 };

        ValueRules.ToStored(Catalogue.Standard.Table("incident"), column, 0.125m).ShouldBe(0.13m);
    }

    [Fact]
    public void The_store_keeps_a_copy_and_not_what_the_caller_holds()
    {
        var priority = new OptionSetValue(1);
        var stored = (OptionSetValue)Stored("incident", "prioritycode", priority)!;

        priority.Value = 3;

        stored.Value.ShouldBe(1);
    }

    [Fact]
    public void Parties_are_copied_as_deep_as_they_go()
    {
        var party = new Entity("activityparty") { ["partyid"] = new EntityReference("systemuser", Org.Me) };
        var stored = (EntityCollection)Stored("socialactivity", "to", new EntityCollection([party]))!;

        party["partyid"] = null;

        stored[0].GetAttributeValue<EntityReference>("partyid").Id.ShouldBe(Org.Me);
    }

    private static object? Stored(string table, string column, object value) =>
        ValueRules.ToStored(Catalogue.Standard.Table(table), Catalogue.Standard.Table(table).Column(column), value);

    private static OrganizationServiceFault Refused(string table, string column, object value) => Org.FaultOf(() => Stored(table, column, value));
}
