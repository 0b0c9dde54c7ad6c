using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Rows;

public sealed class When_rows_are_named_by_alternate_key
{
    private readonly Org _org = new(Catalogue.Standard.With(new SolutionContent
    {
        UniqueName = "Keys",
        Version = "1.0.0.0",
        Managed = false,
        Prefix = "test",
        ExtendedTables =
        [
            new TableExtension("account", [], [new AlternateKey("number", ["accountnumber"])]),
            new TableExtension("incident", [], [new AlternateKey("case", ["customerid", "prioritycode", "responseby"])]),
        ],
    }));

    [Fact]
    public void Text_is_compared_without_case()
    {
        var id = _org.Add("account", ("accountnumber", "Abc-1"));

        KeyLookup.Require(_org.Rows, new EntityReference("account", "accountnumber", "aBC-1")).Id.ShouldBe(id);
    }

    [Fact]
    public void Lookups_choices_and_dates_are_compared_by_value()
    {
        var customer = new EntityReference("account", _org.Add("account", ("name", "Contoso")));
        var id = _org.Add("incident", ("customerid", customer), ("prioritycode", new OptionSetValue(1)), ("responseby", Org.Noon));
        var keys = new KeyAttributeCollection
        {
            ["responseby"] = Org.Noon,
            ["prioritycode"] = new OptionSetValue(1),
            ["customerid"] = new EntityReference("account", customer.Id) { Name = "Contoso" },
        };

        KeyLookup.Find(_org.Rows, "incident", keys)!.Id.ShouldBe(id);
    }

    [Fact]
    public void A_query_finds_the_rows_with_any_of_several_key_values()
    {
        foreach (var number in new[] { "A1", "A2", "A3" })
            _org.Add("account", ("accountnumber", number));
        var query = Org.All("account", "accountnumber");
        query.Criteria.AddCondition("accountnumber", Microsoft.Xrm.Sdk.Query.ConditionOperator.In, "a3", "A1", "none");

        _org.Texts(query, "accountnumber").ShouldBe(["A1", "A3"]);
    }

    [Fact]
    public void A_second_row_with_the_same_key_is_refused_on_create()
    {
        _org.Add("account", ("accountnumber", "A1"));

        var fault = Org.FaultOf(() => _org.Add("account", ("accountnumber", "a1")));

        fault.ErrorCode.ShouldBe(ErrorCodes.DuplicateRecordEntityKey);
        fault.Message.ShouldBe("A record that has the attribute values accountnumber already exists. The entity key number requires that this set of attributes contains unique values. Select unique values and try again.");
    }

    [Fact]
    public void A_second_row_with_the_same_key_is_refused_on_update()
    {
        _org.Add("account", ("accountnumber", "A1"));
        var other = _org.Add("account", ("accountnumber", "A2"));

        Org.FaultOf(() => _org.Change("account", other, ("accountnumber", "A1"))).ErrorCode.ShouldBe(ErrorCodes.DuplicateRecordEntityKey);
    }

    [Fact]
    public void A_row_keeps_its_own_key_on_update()
    {
        var id = _org.Add("account", ("accountnumber", "A1"));

        _org.Change("account", id, ("accountnumber", "a1"), ("name", "Contoso"));

        _org.Rows.Require("account", id)["name"].ShouldBe("Contoso");
    }

    [Fact]
    public void Rows_with_an_empty_key_column_are_never_duplicates()
    {
        _org.Add("account", ("name", "Contoso"));
        _org.Add("account", ("name", "Fabrikam"));

        _org.Rows.Rows("account").Count.ShouldBe(2);
    }

    [Fact]
    public void A_key_is_free_again_when_its_row_is_gone_or_changed()
    {
        var first = _org.Add("account", ("accountnumber", "A1"));
        _org.Change("account", first, ("accountnumber", null));
        var second = _org.Add("account", ("accountnumber", "A1"));
        _org.Rows = _org.Rows.Delete("account", second);

        var third = _org.Add("account", ("accountnumber", "A1"));

        KeyLookup.Require(_org.Rows, new EntityReference("account", "accountnumber", "A1")).Id.ShouldBe(third);
    }

    [Fact]
    public void Columns_that_are_no_key_are_refused()
    {
        var fault = Org.FaultOf(() => KeyLookup.Find(_org.Rows, new EntityReference("account", "name", "Contoso")));

        fault.ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoEntityKey);
        fault.Message.ShouldBe("The specified key attributes are not a defined key for the account entity: name.");
    }

    [Fact]
    public void No_row_with_the_key_is_told_apart_from_no_row_with_the_id()
    {
        Org.FaultOf(() => KeyLookup.Require(_org.Rows, new EntityReference("account", "accountnumber", "A9"))).ErrorCode.ShouldBe(ErrorCodes.RecordNotFoundByEntityKey);
        Org.FaultOf(() => KeyLookup.Require(_org.Rows, new EntityReference("account", Org.Me))).ErrorCode.ShouldBe(ErrorCodes.ObjectDoesNotExist);
    }

    [Fact]
    public void A_lookup_column_takes_the_key_of_the_row_it_points_to()
    {
        var customer = _org.Add("account", ("accountnumber", "A1"));

        var theCase = _org.Add("incident", ("customerid", new EntityReference("account", "accountnumber", "A1")));

        _org.Rows.Require("incident", theCase).Reference("customerid").ShouldBe(customer);
    }

    [Fact]
    public void Rows_that_are_there_already_keep_a_new_key_from_being_made()
    {
        var org = new Org();
        org.Add("account", ("accountnumber", "A1"));
        org.Add("account", ("accountnumber", "A1"));

        Org.FaultOf(() => org.Rows.With(_org.Rows.Catalogue)).ErrorCode.ShouldBe(ErrorCodes.DuplicateRecordEntityKey);
    }
}
