using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Security;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_a_row_is_created
{
    private readonly TestOrganization _org = new();

    [Fact]
    public void It_is_owned_by_the_caller_and_the_callers_business_unit()
    {
        var contact = _org.Read("contact", _org.Create("contact", ("lastname", "Kim")));

        contact.GetAttributeValue<EntityReference>("ownerid").ShouldBe(new EntityReference("systemuser", _org.Host.SystemUserId));
        contact.GetAttributeValue<EntityReference>("owninguser").Id.ShouldBe(_org.Host.SystemUserId);
        contact.GetAttributeValue<EntityReference>("owningbusinessunit").Name.ShouldBe("socialcrm");
        contact.Contains("owningteam").ShouldBeFalse();
    }

    [Fact]
    public void A_team_that_owns_it_leaves_no_owning_user()
    {
        var team = _org.Team("Social", roles: StandardRoles.BasicUser.Id);

        var contact = _org.Read("contact", _org.Create("contact", ("lastname", "Kim"), ("ownerid", new EntityReference("team", team))));

        contact.GetAttributeValue<EntityReference>("owningteam").Id.ShouldBe(team);
        contact.Contains("owninguser").ShouldBeFalse();
    }

    [Fact]
    public void A_disabled_user_cannot_own_it()
    {
        var user = _org.Create("systemuser", ("lastname", "Gone"), ("isdisabled", true));

        var fault = TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim"), ("ownerid", new EntityReference("systemuser", user))));

        fault.ErrorCode.ShouldBe(ErrorCodes.PrivilegeDenied);
        fault.Message.ShouldContain("is disabled and cannot own a contact");
    }

    [Fact]
    public void It_says_who_made_it_and_when_by_the_simulated_clock()
    {
        var contact = _org.Read("contact", _org.Create("contact", ("lastname", "Kim")));

        contact["createdon"].ShouldBe(TestOrganization.Start);
        contact["modifiedon"].ShouldBe(TestOrganization.Start);
        contact.GetAttributeValue<EntityReference>("createdby").Id.ShouldBe(_org.Host.SystemUserId);
    }

    [Fact]
    public void A_migration_may_date_it_back()
    {
        var wanted = TestOrganization.Start.AddYears(-1);

        var contact = _org.Read("contact", _org.Create("contact", ("lastname", "Kim"), ("overriddencreatedon", wanted)));

        contact["createdon"].ShouldBe(wanted);
        contact["overriddencreatedon"].ShouldBe(TestOrganization.Start);
    }

    [Fact]
    public void It_cannot_be_dated_into_the_future()
    {
        var fault = TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim"), ("overriddencreatedon", TestOrganization.Start.AddDays(1))));

        fault.Message.ShouldBe("overriddencreatedon of contact cannot be in the future.");
    }

    [Fact]
    public void An_inactive_state_in_the_request_is_ignored()
    {
        var contact = _org.Read("contact", _org.Create("contact", ("lastname", "Kim"), ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2))));

        contact.GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(0);
        contact.GetAttributeValue<OptionSetValue>("statuscode").Value.ShouldBe(1);
    }

    [Fact]
    public void A_social_activity_is_born_completed_and_processing()
    {
        var post = _org.Read("socialactivity", _org.Create("socialactivity", ("subject", "Lost bag")));

        post.GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(1);
        post.GetAttributeValue<OptionSetValue>("statuscode").Value.ShouldBe(3);
    }

    [Fact]
    public void Choices_and_yes_no_columns_get_their_defaults()
    {
        var incident = _org.Read("incident", _org.CreateCase());

        incident.GetAttributeValue<OptionSetValue>("prioritycode").Value.ShouldBe(2);
        incident["isescalated"].ShouldBe(false);
        incident["routecase"].ShouldBe(true);
    }

    [Fact]
    public void Cases_are_numbered_the_same_way_in_every_run()
    {
        var first = (string)_org.Read("incident", _org.CreateCase())["ticketnumber"];
        var other = new TestOrganization();
        var again = other.Read("incident", other.CreateCase())["ticketnumber"];
        var second = (string)_org.Read("incident", _org.CreateCase())["ticketnumber"];

        first.ShouldMatch("^CAS-00001-[0-9A-Z]{6}$");
        again.ShouldBe(first);
        second.ShouldMatch("^CAS-00002-[0-9A-Z]{6}$");
    }

    [Fact]
    public void Ids_are_the_same_in_every_run()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));

        new TestOrganization().Create("contact", ("lastname", "Kim")).ShouldBe(id);
    }

    [Fact]
    public void An_id_that_the_caller_chose_is_kept_and_a_second_row_with_it_refused()
    {
        var id = new Guid("11111111-2222-4333-8444-555555555555");

        _org.Service.Create(new Entity("contact", id) { ["lastname"] = "Kim" }).ShouldBe(id);

        TestOrganization.FaultOf(() => _org.Service.Create(new Entity("contact") { ["contactid"] = id })).ErrorCode.ShouldBe(-2147220937);
    }

    [Fact]
    public void A_case_without_customer_is_refused_by_column()
    {
        var fault = TestOrganization.FaultOf(() => _org.Create("incident", ("title", "Lost bag")));

        fault.Message.ShouldContain("customerid");
        _org.Count("incident").ShouldBe(0);
    }

    [Fact]
    public void A_lookup_to_nowhere_is_refused()
    {
        var fault = TestOrganization.FaultOf(() => _org.Create("contact", ("parentcustomerid", new EntityReference("account", _org.Host.SystemUserId))));

        fault.ErrorCode.ShouldBe(ErrorCodes.ObjectDoesNotExist);
    }

    [Fact]
    public void A_column_that_the_table_does_not_have_is_refused_before_any_step_runs()
    {
        var ran = false;
        _org.On("Create", "contact", SocialCrm.Local.Dataverse.Pipeline.Stage.PreValidation, _ => ran = true);

        TestOrganization.FaultOf(() => _org.Create("contact", ("shoesize", 42))).Message.ShouldContain("shoesize");

        ran.ShouldBeFalse();
    }

    [Fact]
    public void A_second_row_with_an_alternate_key_is_refused()
    {
        _org.AddKey("account", "accountnumber");
        _org.Create("account", ("accountnumber", "a-1"));

        TestOrganization.FaultOf(() => _org.Create("account", ("accountnumber", "A-1"))).ErrorCode.ShouldBe(-2147088238);
    }

    [Fact]
    public void The_name_of_a_contact_follows_from_its_parts()
    {
        var id = _org.Create("contact", ("firstname", "Dana"), ("lastname", "Kim"));
        _org.Update("contact", id, ("lastname", "Lee"));

        _org.Read("contact", id)["fullname"].ShouldBe("Dana Lee");
    }

    [Fact]
    public void A_user_who_is_disabled_or_unknown_is_refused()
    {
        var user = _org.Create("systemuser", ("lastname", "Gone"), ("isdisabled", true));

        TestOrganization.FaultOf(() => _org.Host.ServiceFor(user).Create(new Entity("contact"))).Message.ShouldBe($"The user {user:D} is disabled.");
        TestOrganization.FaultOf(() => _org.Host.ServiceFor(Guid.Empty).Create(new Entity("contact"))).Message.ShouldContain("is not a user of this organization");
    }
}
