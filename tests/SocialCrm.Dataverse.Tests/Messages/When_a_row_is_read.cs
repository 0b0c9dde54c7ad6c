using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_a_row_is_read
{
    private readonly TestOrganization _org = new();

    [Fact]
    public void It_has_the_columns_that_were_asked_for_and_its_id()
    {
        var id = _org.Create("contact", ("lastname", "Kim"), ("nickname", "D"));

        var contact = _org.Service.Retrieve("contact", id, new ColumnSet("nickname", "jobtitle"));

        contact.Id.ShouldBe(id);
        contact.Attributes.Keys.ShouldBe(["nickname", "contactid"]);
    }

    [Fact]
    public void It_is_found_by_alternate_key()
    {
        _org.AddKey("account", "accountnumber");
        var id = _org.Create("account", ("accountnumber", "A-1"));

        Retrieve(new EntityReference("account", "accountnumber", "a-1")).Id.ShouldBe(id);
    }

    [Fact]
    public void A_post_is_found_as_the_activity_it_is()
    {
        var id = _org.Create("socialactivity", ("subject", "Lost bag"));

        _org.Service.Retrieve("activitypointer", id, new ColumnSet("subject"))["subject"].ShouldBe("Lost bag");
    }

    [Fact]
    public void A_key_that_no_row_has_is_told_from_an_id_that_no_row_has()
    {
        _org.AddKey("account", "accountnumber");

        TestOrganization.FaultOf(() => Retrieve(new EntityReference("account", "accountnumber", "A-1"))).ErrorCode.ShouldBe(ErrorCodes.RecordNotFoundByEntityKey);
        TestOrganization.FaultOf(() => Retrieve(new EntityReference("account", _org.Host.SystemUserId))).ErrorCode.ShouldBe(ErrorCodes.ObjectDoesNotExist);
    }

    [Fact]
    public void Steps_find_it_as_BusinessEntity_and_may_change_what_the_caller_gets()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        _org.On("Retrieve", "contact", Stage.PostOperation, call => ((Entity)call.Context.OutputParameters["BusinessEntity"])["nickname"] = "D");

        _org.Read("contact", id)["nickname"].ShouldBe("D");
    }

    [Fact]
    public void Steps_on_RetrieveMultiple_are_told_the_table_of_the_query()
    {
        var tables = new List<string>();
        _org.On("RetrieveMultiple", "contact", Stage.PostOperation, call => tables.Add(call.Context.PrimaryEntityName + " " + ((EntityCollection)call.Context.OutputParameters["BusinessEntityCollection"]).Entities.Count));
        _org.Create("contact", ("lastname", "Kim"));

        _org.Service.RetrieveMultiple(new QueryExpression("contact"));
        _org.Service.RetrieveMultiple(new QueryExpression("account"));

        tables.ShouldBe(["contact 1"]);
    }

    [Fact]
    public void FetchXml_raises_the_event_of_its_table_too()
    {
        var ran = 0;
        _org.On("RetrieveMultiple", "contact", Stage.PostOperation, _ => ran++);

        _org.Service.RetrieveMultiple(new FetchExpression("<fetch><entity name='contact'/></fetch>"));

        ran.ShouldBe(1);
    }

    private Entity Retrieve(EntityReference reference) =>
        ((RetrieveResponse)_org.Service.Execute(new RetrieveRequest { Target = reference, ColumnSet = new ColumnSet() })).Entity;
}
