using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Rows;

public sealed class When_a_request_is_checked
{
    private readonly Org _org = new();

    [Fact]
    public void An_unknown_column_is_refused_by_name()
    {
        var fault = Org.FaultOf(() => _org.Add("account", ("nmae", "Contoso")));

        fault.ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoAttribute);
        fault.Message.ShouldBe("'account' entity doesn't contain attribute with Name = 'nmae' and NameMapping = 'Logical'.");
    }

    [Fact]
    public void An_unknown_table_is_refused_by_name()
    {
        var fault = Org.FaultOf(() => _org.Add("acount", ("name", "Contoso")));

        fault.ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoEntity);
        fault.Message.ShouldBe("The entity with a name = 'acount' with namemapping = 'Logical' was not found in the MetadataCache.");
    }

    [Fact]
    public void A_column_that_only_create_may_set_is_refused_on_update()
    {
        var post = _org.Add("socialactivity", ("sentimentvalue", 0.5));

        var fault = Org.FaultOf(() => _org.Change("socialactivity", post, ("sentimentvalue", 0.9)));

        fault.ErrorCode.ShouldBe(ErrorCodes.QueryBuilderInvalidUpdate);
        fault.Message.ShouldBe("'sentimentvalue' of 'socialactivity' is not valid for update.");
    }

    [Fact]
    public void A_column_that_only_update_may_set_is_refused_on_create()
    {
        var fault = Org.FaultOf(() => _org.Add("queue", ("emailrouteraccessapproval", new OptionSetValue(1))));

        fault.Message.ShouldBe("'emailrouteraccessapproval' of 'queue' is not valid for create.");
    }

    [Fact]
    public void Columns_that_the_platform_keeps_are_left_out_silently() =>
        WriteRules.ForCreate(Org.Entity("account", ("name", "Contoso"), ("createdon", Org.Noon), ("versionnumber", 7L)), _org.Rows).Keys.ShouldBe(["name"]);

    [Fact]
    public void The_request_itself_is_not_changed()
    {
        var request = Org.Entity("account", ("name", ""), ("createdon", Org.Noon));

        WriteRules.ForCreate(request, _org.Rows);

        request.Attributes.Keys.ShouldBe(["name", "createdon"]);
        request["name"].ShouldBe("");
    }

    [Fact]
    public void A_reference_to_a_row_that_is_not_there_is_refused_with_its_id()
    {
        var fault = Org.FaultOf(() => _org.Add("incident", ("customerid", new EntityReference("account", Org.Me))));

        fault.ErrorCode.ShouldBe(ErrorCodes.ObjectDoesNotExist);
        fault.Message.ShouldBe("Entity 'account' With Id = 0000000a-0000-0000-0000-000000000000 Does Not Exist");
    }

    [Fact]
    public void Emptying_a_column_that_the_system_requires_is_refused()
    {
        var theCase = _org.Add("incident", ("customerid", new EntityReference("account", _org.Add("account", ("name", "Contoso")))));

        var fault = Org.FaultOf(() => _org.Change("incident", theCase, ("customerid", null)));

        fault.ErrorCode.ShouldBe(ErrorCodes.InvalidArgument);
        fault.Message.ShouldBe("The attribute 'customerid' of 'incident' cannot be set to NULL: the system requires a value.");
    }

    [Fact]
    public void A_new_row_without_a_value_that_the_system_requires_is_refused()
    {
        var values = WriteRules.ForCreate(Org.Entity("incident", ("title", "Late")), _org.Rows);

        Org.FaultOf(() => WriteRules.CheckRequired(Catalogue.Standard.Table("incident"), values)).Message.ShouldContain("'customerid'");
    }

    [Fact]
    public void A_new_row_gets_the_default_of_a_choice_that_it_does_not_set()
    {
        var values = WriteRules.ForCreate(Org.Entity("incident", ("severitycode", null)), _org.Rows);

        var defaults = WriteRules.Defaults(Catalogue.Standard.Table("incident"), values).ToDictionary();

        defaults["prioritycode"].ShouldBe(new OptionSetValue(2));
        defaults["routecase"].ShouldBe(true);
        defaults.ContainsKey("severitycode").ShouldBeFalse();
    }
}
