using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Tests.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Query;

public sealed class When_columns_are_empty
{
    private readonly Org _org = new();

    public When_columns_are_empty()
    {
        _org.Add("incident", ("title", "high"), ("prioritycode", new OptionSetValue(1)), ("responseby", Org.Noon));
        _org.Add("incident", ("title", "low"), ("prioritycode", new OptionSetValue(3)), ("responseby", Org.Noon.AddDays(1)));
        _org.Add("incident", ("title", "none"));
    }

    [Fact]
    public void Null_finds_them() => _org.Cases("prioritycode", ConditionOperator.Null).ShouldBe(["none"]);

    [Fact]
    public void Not_null_leaves_them_out() => _org.Cases("responseby", ConditionOperator.NotNull).ShouldBe(["high", "low"]);

    [Fact]
    public void Not_equal_leaves_them_out() => _org.Cases("prioritycode", ConditionOperator.NotEqual, 1).ShouldBe(["low"]);

    [Fact]
    public void Not_in_leaves_them_out() => _org.Cases("prioritycode", ConditionOperator.NotIn, 1, 2).ShouldBe(["low"]);

    [Fact]
    public void Less_than_leaves_them_out() => _org.Cases("responseby", ConditionOperator.LessThan, Org.Noon.AddHours(1)).ShouldBe(["high"]);

    [Fact]
    public void Not_between_leaves_them_out() => _org.Cases("responseby", ConditionOperator.NotBetween, Org.Noon.AddHours(1), Org.Noon.AddDays(2)).ShouldBe(["high"]);

    [Fact]
    public void Not_on_leaves_them_out() => _org.Cases("responseby", ConditionOperator.NotOn, Org.Noon).ShouldBe(["low"]);
}
