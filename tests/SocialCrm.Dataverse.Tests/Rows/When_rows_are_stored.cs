using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Tests.Rows;

public sealed class When_rows_are_stored
{
    private readonly Org _org = new();

    [Fact]
    public void An_older_snapshot_keeps_what_it_held()
    {
        var id = _org.Add("account", ("name", "Contoso"));
        var before = _org.Rows;

        _org.Change("account", id, ("name", "Fabrikam"));

        before.Require("account", id)["name"].ShouldBe("Contoso");
        _org.Rows.Require("account", id)["name"].ShouldBe("Fabrikam");
    }

    [Fact]
    public void A_second_row_with_the_same_id_is_refused()
    {
        var id = _org.Add("account", ("name", "Contoso"));

        Org.FaultOf(() => _org.Rows.Insert("account", id, [])).ErrorCode.ShouldBe(ErrorCodes.DuplicateRecord);
    }

    [Fact]
    public void A_row_that_is_not_there_cannot_be_changed_or_deleted()
    {
        Org.FaultOf(() => _org.Rows.Update("account", Org.Me, [])).ErrorCode.ShouldBe(ErrorCodes.ObjectDoesNotExist);
        Org.FaultOf(() => _org.Rows.Delete("account", Org.Me)).Message.ShouldBe("Entity 'account' With Id = 0000000a-0000-0000-0000-000000000000 Does Not Exist");
    }

    [Fact]
    public void Every_write_gives_its_row_a_higher_version()
    {
        var first = _org.Add("account", ("name", "Contoso"));
        var second = _org.Add("account", ("name", "Fabrikam"));

        _org.Change("account", first, ("name", "Contoso"));

        _org.Rows.Require("account", first).Version.ShouldBeGreaterThan(_org.Rows.Require("account", second).Version);
    }

    [Fact]
    public void A_changed_lookup_is_found_under_its_new_value_only()
    {
        var (old, wanted) = (_org.Add("account", ("name", "Contoso")), _org.Add("account", ("name", "Fabrikam")));
        var theCase = _org.Add("incident", ("title", "Late"), ("customerid", new EntityReference("account", old)));

        _org.Change("incident", theCase, ("customerid", new EntityReference("account", wanted)));

        _org.Cases("customerid", ConditionOperator.Equal, old).ShouldBeEmpty();
        _org.Cases("customerid", ConditionOperator.Equal, wanted).ShouldBe(["Late"]);
    }

    [Fact]
    public void A_deleted_row_is_found_no_more()
    {
        var customer = _org.Add("account", ("name", "Contoso"));
        var theCase = _org.Add("incident", ("title", "Late"), ("customerid", new EntityReference("account", customer)));

        _org.Rows = _org.Rows.Delete("incident", theCase);

        _org.Cases("customerid", ConditionOperator.Equal, customer).ShouldBeEmpty();
    }

    [Fact]
    public void A_post_says_that_it_is_a_social_activity()
    {
        var post = _org.Add("socialactivity", ("subject", "Hello"));

        _org.Rows.Require("socialactivity", post)["activitytypecode"].ShouldBe("socialactivity");
    }

    [Fact]
    public void A_null_empties_its_column()
    {
        var id = _org.Add("account", ("name", "Contoso"));

        _org.Rows = _org.Rows.Update("account", id, [KeyValuePair.Create<string, object?>("name", null)]);

        _org.Rows.Require("account", id).Values.Keys.ShouldBe(["accountid"]);
    }
}
