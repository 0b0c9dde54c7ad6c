using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Dataverse.Tests.Sdk;

public sealed class WhenValuesAreCompared
{
    private static readonly Guid Id = new("6f1f2a34-0000-4000-8000-000000000001");

    [Fact]
    public void Options_with_the_same_number_are_equal() => new OptionSetValue(1).Equals(new OptionSetValue(1)).ShouldBeTrue();

    [Fact]
    public void Options_with_the_same_number_have_the_same_hash() =>
        new OptionSetValue(1).GetHashCode().ShouldBe(new OptionSetValue(1).GetHashCode());

    [Fact]
    public void Options_with_other_numbers_differ() => new OptionSetValue(1).Equals(new OptionSetValue(2)).ShouldBeFalse();

    [Fact]
    public void Two_option_objects_are_never_the_same_by_operator() => (new OptionSetValue(1) == new OptionSetValue(1)).ShouldBeFalse();

    [Fact]
    public void References_to_one_row_are_equal_whatever_name_they_carry() =>
        new EntityReference("account", Id) { Name = "Contoso" }.Equals(new EntityReference("account", Id)).ShouldBeTrue();

    [Fact]
    public void References_to_one_row_have_the_same_hash() =>
        new EntityReference("account", Id).GetHashCode().ShouldBe(new EntityReference("account", Id).GetHashCode());

    [Fact]
    public void References_to_other_tables_differ() =>
        new EntityReference("account", Id).Equals(new EntityReference("contact", Id)).ShouldBeFalse();

    [Fact]
    public void References_mind_the_case_of_the_table() =>
        new EntityReference("account", Id).Equals(new EntityReference("Account", Id)).ShouldBeFalse();

    [Fact]
    public void References_to_other_rows_differ() =>
        new EntityReference("account", Id).Equals(new EntityReference("account", Guid.Empty)).ShouldBeFalse();

    [Fact]
    public void Amounts_of_the_same_value_are_equal() => new Money(1m).Equals(new Money(1m)).ShouldBeTrue();

    [Fact]
    public void Amounts_of_other_values_differ() => new Money(1m).Equals(new Money(2m)).ShouldBeFalse();

    [Fact]
    public void Relationships_of_one_name_are_equal() => new Relationship("a_b").Equals(new Relationship("a_b")).ShouldBeTrue();

    [Fact]
    public void Relationships_of_other_names_differ() => new Relationship("a_b").Equals(new Relationship("a_c")).ShouldBeFalse();

    [Fact]
    public void Two_row_objects_differ_even_with_one_id() => new Entity("account", Id).Equals(new Entity("account", Id)).ShouldBeFalse();
}
