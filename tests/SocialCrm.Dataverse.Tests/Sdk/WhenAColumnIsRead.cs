using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Dataverse.Tests.Sdk;

public sealed class WhenAColumnIsRead
{
    private readonly Entity _row = new("account") { ["count"] = 3, ["nothing"] = null };

    [Fact]
    public void A_column_that_is_there_gives_its_value() => _row.GetAttributeValue<int>("count").ShouldBe(3);

    [Fact]
    public void A_missing_number_reads_as_zero() => _row.GetAttributeValue<int>("x").ShouldBe(0);

    [Fact]
    public void A_missing_optional_number_reads_as_null() => _row.GetAttributeValue<int?>("x").ShouldBeNull();

    [Fact]
    public void An_empty_number_reads_as_zero() => _row.GetAttributeValue<int>("nothing").ShouldBe(0);

    [Fact]
    public void A_value_of_another_type_is_refused() =>
        Should.Throw<InvalidCastException>(() => _row.GetAttributeValue<string>("count"))
            .Message.ShouldBe("Unable to cast object of type 'System.Int32' to type 'System.String'.");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_column_without_a_name_is_refused(string? name) =>
        Should.Throw<ArgumentNullException>(() => _row.GetAttributeValue<string>(name!)).ParamName.ShouldBe("attributeLogicalName");

    [Fact]
    public void Trying_a_column_that_is_there_gives_its_value()
    {
        _row.TryGetAttributeValue<int>("count", out var count).ShouldBeTrue();
        count.ShouldBe(3);
    }

    [Fact]
    public void Trying_an_empty_column_fails()
    {
        _row.TryGetAttributeValue<string>("nothing", out var value).ShouldBeFalse();
        value.ShouldBeNull();
    }

    [Fact]
    public void Trying_a_value_of_another_type_fails() => _row.TryGetAttributeValue<string>("count", out _).ShouldBeFalse();

    [Fact]
    public void Trying_a_missing_column_fails() => _row.TryGetAttributeValue<string>("x", out _).ShouldBeFalse();

    [Fact]
    public void Indexing_a_missing_column_is_refused() =>
        Should.Throw<KeyNotFoundException>(() => _row["x"]).Message.ShouldBe("The given key 'x' was not present in the dictionary.");

    [Fact]
    public void Column_names_mind_their_case() => _row.Attributes.Contains("Count").ShouldBeFalse();

    [Fact]
    public void An_empty_column_is_contained() => _row.Contains("nothing").ShouldBeTrue();

    [Fact]
    public void Asking_for_no_column_is_refused() =>
        Should.Throw<ArgumentNullException>(() => _row.Contains(null!)).ParamName.ShouldBe("key");
}
