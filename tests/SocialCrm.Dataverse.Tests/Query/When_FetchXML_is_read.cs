using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Tests.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Query;

public sealed class When_FetchXML_is_read
{
    private readonly Org _org = new();

    public When_FetchXML_is_read()
    {
        var contoso = new EntityReference("account", _org.Add("account", ("name", "Contoso")));
        _org.Add("account", ("name", "Tailspin"));
        _org.Add("incident", ("title", "a"), ("customerid", contoso), ("prioritycode", new OptionSetValue(1)), ("ownerid", new EntityReference("systemuser", User("Ana"))));
        _org.Add("incident", ("title", "b"), ("customerid", contoso), ("prioritycode", new OptionSetValue(2)));
        _org.Add("incident", ("title", "c"), ("prioritycode", new OptionSetValue(3)), ("isescalated", true));
    }

    [Fact]
    public void Conditions_and_groups_mean_what_they_mean_in_a_query_expression() => Titles(
        "<filter type='or'><condition attribute='prioritycode' operator='eq' value='1'/><filter><condition attribute='isescalated' operator='eq' value='1'/><condition attribute='title' operator='like' value='C%'/></filter></filter>")
        .ShouldBe("ac");

    [Fact]
    public void Several_values_stand_in_value_elements() =>
        Titles("<filter><condition attribute='prioritycode' operator='in'><value>1</value><value>3</value></condition></filter>").ShouldBe("ac");

    [Fact]
    public void An_order_may_descend() => Titles("<order attribute='title' descending='true'/>").ShouldBe("cba");

    [Fact]
    public void A_link_says_from_which_of_its_columns_to_which_of_the_one_above() => Titles(
        "<link-entity name='account' from='accountid' to='customerid' alias='customer'><filter><condition attribute='name' operator='eq' value='contoso'/></filter></link-entity>")
        .ShouldBe("ab");

    [Fact]
    public void An_outer_link_keeps_rows_without_a_match() => Titles(
        "<link-entity name='account' from='accountid' to='customerid' alias='customer' link-type='outer'/><filter><condition entityname='customer' attribute='accountid' operator='null'/></filter>")
        .ShouldBe("c");

    [Fact]
    public void A_column_may_get_an_alias()
    {
        var row = _org.Fetch("<fetch top='1'><entity name='incident'><attribute name='title' alias='subject'/></entity></fetch>")[0];

        row.GetAttributeValue<AliasedValue>("subject").Value.ShouldBe("a");
        row.Contains("title").ShouldBeFalse();
    }

    [Fact]
    public void A_column_of_a_link_comes_under_the_links_alias()
    {
        var row = _org.Fetch("<fetch top='1'><entity name='incident'><link-entity name='account' from='accountid' to='customerid' alias='customer'><attribute name='name'/></link-entity></entity></fetch>")[0];

        row.GetAttributeValue<AliasedValue>("customer.name").Value.ShouldBe("Contoso");
    }

    [Fact]
    public void All_attributes_are_all_that_have_a_value() =>
        _org.Fetch("<fetch top='1'><entity name='account'><all-attributes/></entity></fetch>")[0].Attributes.Keys.ShouldBe(["accountid", "name", "versionnumber"]);

    [Fact]
    public void Pages_and_totals_are_asked_for_on_the_fetch_element()
    {
        var page = _org.Fetch("<fetch count='2' page='2' returntotalrecordcount='true'><entity name='incident'><attribute name='title'/></entity></fetch>");

        page.Entities.Select(row => row["title"]).ShouldBe(["c"]);
        page.TotalRecordCount.ShouldBe(3);
    }

    [Fact]
    public void My_rows_are_those_of_the_caller()
    {
        User("Me", Org.Me);
        _org.Change("incident", _org.Fetch("<fetch><entity name='incident'><filter><condition attribute='title' operator='eq' value='b'/></filter></entity></fetch>")[0].Id, ("ownerid", new EntityReference("systemuser", Org.Me)));

        Titles("<filter><condition attribute='ownerid' operator='eq-userid'/></filter>").ShouldBe("b");
        Titles("<filter><condition attribute='ownerid' operator='ne-userid'/></filter>").ShouldBe("a");
    }

    [Fact]
    public void Rows_of_my_teams_are_those_that_a_team_of_the_caller_owns()
    {
        var team = _org.Add("team", ("name", "Social"));
        _org.Add("teammembership", ("teamid", team), ("systemuserid", Org.Me));
        _org.Add("incident", ("title", "d"), ("ownerid", new EntityReference("team", team)));

        Titles("<filter><condition attribute='ownerid' operator='eq-userteams'/></filter>").ShouldBe("d");
    }

    [Theory]
    [InlineData("<fetch", "The FetchXML is not well-formed: ")]
    [InlineData("<find/>", "The FetchXML element 'find' here is not supported")]
    [InlineData("<fetch/>", "FetchXML has one entity element below fetch.")]
    [InlineData("<fetch utc-offset='60'><entity name='account'/></fetch>", "The FetchXML attribute 'utc-offset' of 'fetch' is not supported")]
    [InlineData("<fetch><entity name='account'><savedquery/></entity></fetch>", "The FetchXML element 'savedquery' here is not supported")]
    [InlineData("<fetch><entity/></fetch>", "A required attribute was not specified: 'name' of 'entity'.")]
    [InlineData("<fetch distinct='yes'><entity name='account'/></fetch>", "The only valid values for distinct attribute are 'true', 'false', '1', and '0', not 'yes'.")]
    [InlineData("<fetch top='few'><entity name='account'/></fetch>", "The top attribute is a whole number, not 'few'.")]
    [InlineData("<fetch><entity name='account'><filter type='xor'/></entity></fetch>", "Unsupported filter type 'xor'.")]
    [InlineData("<fetch><entity name='account'><filter><condition attribute='name' operator='sounds-like' value='x'/></filter></entity></fetch>", "The condition operator 'sounds-like' is not supported")]
    [InlineData("<fetch><entity name='account'><filter><condition attribute='name' operator='eq' valueof='accountnumber'/></filter></entity></fetch>", "The FetchXML attribute 'valueof' of 'condition' is not supported")]
    [InlineData("<fetch><entity name='account'><link-entity name='contact' from='contactid' to='primarycontactid' link-type='any'/></entity></fetch>", "link-type 'any' is not supported")]
    [InlineData("<fetch top='2' count='2'><entity name='account'/></fetch>", "The Top.X attribute cannot be specified with paging")]
    public void What_is_not_understood_is_refused_by_name(string xml, string message) =>
        Org.FaultOf(() => _org.Fetch(xml)).Message.ShouldStartWith(message);

    [Fact]
    public void An_unknown_column_is_refused() =>
        Org.FaultOf(() => _org.Fetch("<fetch><entity name='account'><attribute name='nmae'/></entity></fetch>")).ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoAttribute);

    private System.Guid User(string name, System.Guid? id = null)
    {
        var user = id ?? new System.Guid("000000ff-0000-0000-0000-000000000000");
        _org.Rows = _org.Rows.Insert("systemuser", user, [new("lastname", name)]);
        return user;
    }

    private string Titles(string content) =>
        string.Concat(_org.Fetch($"<fetch><entity name='incident'><attribute name='title'/>{content}</entity></fetch>").Entities.Select(row => row["title"]));
}
