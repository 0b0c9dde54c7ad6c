using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_a_row_is_deleted
{
    private readonly TestOrganization _org = new();

    [Fact]
    public void Rows_whose_relationship_cascades_go_with_it_and_their_steps_run()
    {
        var deleted = new List<string>();
        _org.On("Delete", null, Stage.PreOperation, call => deleted.Add(call.Context.PrimaryEntityName));
        var incident = _org.CreateCase();
        _org.Create("task", ("subject", "Call"), ("regardingobjectid", new EntityReference("incident", incident)));

        _org.Service.Delete("incident", incident);

        deleted.ShouldBe(["incident", "task"]);
        _org.Count("task").ShouldBe(0);
    }

    [Fact]
    public void Rows_whose_relationship_removes_the_link_stay_without_it()
    {
        var parent = _org.CreateCase();
        var child = _org.CreateCase();
        _org.Update("incident", child, ("parentcaseid", new EntityReference("incident", parent)));

        _org.Service.Delete("incident", parent);

        _org.Read("incident", child).Contains("parentcaseid").ShouldBeFalse();
    }

    [Fact]
    public void Rows_whose_relationship_restricts_forbid_it()
    {
        _org.Relate("contact", "account", "primarycontactid", relationship => relationship with { Delete = CascadeBehavior.Restrict });
        var contact = _org.Create("contact", ("lastname", "Kim"));
        _org.Create("account", ("name", "Contoso"), ("primarycontactid", new EntityReference("contact", contact)));

        var fault = TestOrganization.FaultOf(() => _org.Service.Delete("contact", contact));

        fault.ErrorCode.ShouldBe(-2147220953);
        fault.Message.ShouldContain("cannot be deleted because it is associated with a account");
        _org.Count("contact").ShouldBe(1);
    }

    [Fact]
    public void A_version_that_somebody_else_has_changed_is_refused()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        var stale = new EntityReference("contact", id) { RowVersion = _org.Read("contact", id).RowVersion };
        _org.Update("contact", id, ("nickname", "D"));

        TestOrganization.FaultOf(() => _org.Service.Execute(new DeleteRequest { Target = stale, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches }))
            .ErrorCode.ShouldBe(ErrorCodes.ConcurrencyVersionMismatch);
    }

    [Fact]
    public void Its_alternate_key_value_is_free_again()
    {
        _org.AddKey("account", "accountnumber");
        _org.Service.Delete("account", _org.Create("account", ("accountnumber", "A-1")));

        _org.Create("account", ("accountnumber", "A-1"));

        _org.Count("account").ShouldBe(1);
    }
}
