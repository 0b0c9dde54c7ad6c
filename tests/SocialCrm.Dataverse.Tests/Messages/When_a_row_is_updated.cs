using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_a_row_is_updated
{
    private readonly TestOrganization _org = new();

    [Fact]
    public void Only_the_columns_of_the_request_change()
    {
        var id = _org.Create("contact", ("lastname", "Kim"), ("nickname", "D"));

        _org.Update("contact", id, ("jobtitle", "Pilot"));

        _org.Read("contact", id)["nickname"].ShouldBe("D");
        _org.Read("contact", id)["jobtitle"].ShouldBe("Pilot");
    }

    [Fact]
    public void A_null_empties_its_column()
    {
        var id = _org.Create("contact", ("lastname", "Kim"), ("nickname", "D"));

        _org.Update("contact", id, ("nickname", null));

        _org.Read("contact", id).Contains("nickname").ShouldBeFalse();
    }

    [Fact]
    public void It_says_when_and_gets_another_version()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        var before = _org.Read("contact", id);
        _org.Host.Clock.Advance(TimeSpan.FromMinutes(5));

        _org.Update("contact", id, ("nickname", "D"));

        var after = _org.Read("contact", id);
        after["modifiedon"].ShouldBe(TestOrganization.Start.AddMinutes(5));
        after["createdon"].ShouldBe(TestOrganization.Start);
        after.RowVersion.ShouldNotBe(before.RowVersion);
    }

    [Fact]
    public void A_row_that_is_not_there_is_refused_with_its_id()
    {
        var fault = TestOrganization.FaultOf(() => _org.Update("contact", _org.Host.SystemUserId, ("nickname", "D")));

        fault.ErrorCode.ShouldBe(-2147220969);
        fault.Message.ShouldContain(_org.Host.SystemUserId.ToString("D"));
    }

    [Fact]
    public void It_is_found_by_alternate_key()
    {
        _org.AddKey("account", "accountnumber");
        var id = _org.Create("account", ("accountnumber", "A-1"));

        _org.Service.Update(new Entity("account", "accountnumber", "A-1") { ["name"] = "Contoso" });

        _org.Read("account", id)["name"].ShouldBe("Contoso");
    }

    [Fact]
    public void A_version_that_somebody_else_has_changed_is_refused()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        var stale = _org.Read("contact", id).RowVersion;
        _org.Update("contact", id, ("nickname", "D"));

        var fault = TestOrganization.FaultOf(() => UpdateIfUnchanged(id, stale));

        fault.ErrorCode.ShouldBe(-2147088254);
    }

    [Fact]
    public void The_version_that_was_read_is_accepted()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));

        UpdateIfUnchanged(id, _org.Read("contact", id).RowVersion);

        _org.Read("contact", id)["jobtitle"].ShouldBe("Pilot");
    }

    [Fact]
    public void A_version_check_without_version_is_refused()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));

        TestOrganization.FaultOf(() => UpdateIfUnchanged(id, null)).ErrorCode.ShouldBe(-2147088253);
    }

    [Fact]
    public void The_state_alone_takes_its_default_reason_and_the_reason_alone_its_state()
    {
        var (byState, byReason) = (_org.Create("task", ("subject", "Call")), _org.Create("task", ("subject", "Call")));

        _org.Update("task", byState, ("statecode", new OptionSetValue(1)));
        _org.Update("task", byReason, ("statuscode", new OptionSetValue(6)));

        _org.Read("task", byState).GetAttributeValue<OptionSetValue>("statuscode").Value.ShouldBe(5);
        _org.Read("task", byReason).GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(2);
    }

    [Fact]
    public void A_reason_of_another_state_is_refused()
    {
        var id = _org.Create("task", ("subject", "Call"));

        TestOrganization.FaultOf(() => _org.Update("task", id, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(6))))
            .Message.ShouldContain("6 is not a valid status code for state code 1");
    }

    [Fact]
    public void A_case_that_becomes_escalated_remembers_when_and_keeps_it()
    {
        var id = _org.CreateCase();
        _org.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        _org.Update("incident", id, ("isescalated", true));
        _org.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        _org.Update("incident", id, ("isescalated", true));

        _org.Read("incident", id)["escalatedon"].ShouldBe(TestOrganization.Start.AddMinutes(5));
    }

    [Fact]
    public void A_case_cannot_be_resolved_by_an_update_or_by_SetState()
    {
        var id = _org.CreateCase();

        TestOrganization.FaultOf(() => _org.Update("incident", id, ("statecode", new OptionSetValue(1)))).Message.ShouldContain("use the CloseIncidentRequest");
        TestOrganization.FaultOf(() => _org.Service.Execute(new SetStateRequest
        {
            EntityMoniker = new EntityReference("incident", id),
            State = new OptionSetValue(1),
            Status = new OptionSetValue(5),
        })).Message.ShouldContain("use the CloseIncidentRequest");
    }

    [Fact]
    public void A_case_can_be_cancelled_and_reopened_by_an_update()
    {
        var id = _org.CreateCase();

        _org.Update("incident", id, ("statecode", new OptionSetValue(2)));
        _org.Read("incident", id).GetAttributeValue<OptionSetValue>("statuscode").Value.ShouldBe(6);
        _org.Update("incident", id, ("statecode", new OptionSetValue(0)));

        _org.Read("incident", id).GetAttributeValue<OptionSetValue>("statuscode").Value.ShouldBe(1);
    }

    private void UpdateIfUnchanged(Guid id, string? version) => _org.Service.Execute(new UpdateRequest
    {
        Target = new Entity("contact", id) { ["jobtitle"] = "Pilot", RowVersion = version },
        ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
    });
}
