using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Tests.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Query;

public sealed class When_text_is_compared
{
    private readonly Org _org = new();

    public When_text_is_compared()
    {
        _org.Add("account", ("name", "Contoso"));
        _org.Add("account", ("name", "contoso air"));
        _org.Add("account", ("name", "Fabrikam"));
        _org.Add("account", ("name", "100%"));
        _org.Add("account", ("description", "has no name"));
    }

    [Fact]
    public void Equal_ignores_case() => _org.Accounts("name", ConditionOperator.Equal, "CONTOSO").ShouldBe(["Contoso"]);

    [Fact]
    public void In_ignores_case() => _org.Accounts("name", ConditionOperator.In, "CONTOSO", "fabrikam").ShouldBe(["Contoso", "Fabrikam"]);

    [Theory]
    [InlineData("conto%", new[] { "Contoso", "contoso air" })]
    [InlineData("%SO", new[] { "Contoso" })]
    [InlineData("_abrikam", new[] { "Fabrikam" })]
    [InlineData("[cf]%", new[] { "Contoso", "contoso air", "Fabrikam" })]
    [InlineData("[^c]%", new[] { "Fabrikam", "100%" })]
    [InlineData("[a-d]ontoso", new[] { "Contoso" })]
    [InlineData("100[%]", new[] { "100%" })]
    [InlineData("contoso", new[] { "Contoso" })]
    [InlineData("100%%", new[] { "100%" })]
    public void Like_knows_the_wildcards_of_SQL(string pattern, string[] names) => _org.Accounts("name", ConditionOperator.Like, pattern).ShouldBe(names);

    [Fact]
    public void Characters_that_mean_something_elsewhere_mean_themselves()
    {
        _org.Add("account", ("name", "a.b(c)*"));

        _org.Accounts("name", ConditionOperator.Like, "a.b(c)*").ShouldBe(["a.b(c)*"]);
        _org.Accounts("name", ConditionOperator.Like, "a.b(%").ShouldBe(["a.b(c)*"]);
    }

    [Fact]
    public void Not_like_leaves_out_rows_without_a_value() => _org.Accounts("name", ConditionOperator.NotLike, "conto%").ShouldBe(["Fabrikam", "100%"]);

    [Fact]
    public void Begins_with() => _org.Accounts("name", ConditionOperator.BeginsWith, "CON").ShouldBe(["Contoso", "contoso air"]);

    [Fact]
    public void Ends_with() => _org.Accounts("name", ConditionOperator.EndsWith, "kam").ShouldBe(["Fabrikam"]);

    [Fact]
    public void Does_not_begin_with() => _org.Accounts("name", ConditionOperator.DoesNotBeginWith, "con").ShouldBe(["Fabrikam", "100%"]);

    [Fact]
    public void Does_not_end_with() => _org.Accounts("name", ConditionOperator.DoesNotEndWith, "so").ShouldBe(["contoso air", "Fabrikam", "100%"]);

    [Fact]
    public void Greater_is_later_in_the_dictionary() => _org.Accounts("name", ConditionOperator.GreaterThan, "contoso").ShouldBe(["contoso air", "Fabrikam"]);

    [Fact]
    public void The_text_of_an_id_equals_the_id()
    {
        var id = _org.Add("account", ("name", "Tailspin"));

        _org.Accounts("accountid", ConditionOperator.Equal, id.ToString("B").ToUpperInvariant()).ShouldBe(["Tailspin"]);
    }

    [Fact]
    public void An_id_equals_its_text_in_a_text_column()
    {
        _org.Add("account", ("name", "Tailspin"), ("accountnumber", "0000000a-0000-000"));
        _org.Add("incident", ("title", Org.Me.ToString()));

        _org.Cases("title", ConditionOperator.Equal, Org.Me).ShouldBe([Org.Me.ToString()]);
    }
}
