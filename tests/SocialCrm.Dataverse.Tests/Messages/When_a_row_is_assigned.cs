using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Security;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_a_row_is_assigned
{
    private readonly TestOrganization _org = new();
    private readonly Guid _rep;
    private readonly Guid _account;

    public When_a_row_is_assigned()
    {
        _rep = _org.User("Rep");
        _account = _org.Create("account", ("name", "Contoso"));
    }

    [Fact]
    public void It_and_its_business_unit_follow_the_new_owner()
    {
        var unit = _org.Create("businessunit", ("name", "North"));
        var team = _org.Team("North reps", unit, StandardRoles.BasicUser.Id);

        Assign(new EntityReference("team", team));

        var account = _org.Read("account", _account);
        account.GetAttributeValue<EntityReference>("ownerid").Id.ShouldBe(team);
        account.GetAttributeValue<EntityReference>("owningbusinessunit").Id.ShouldBe(unit);
        account.Contains("owninguser").ShouldBeFalse();
    }

    [Fact]
    public void An_owner_that_does_not_exist_is_refused() =>
        TestOrganization.FaultOf(() => Assign(new EntityReference("systemuser", _account))).ErrorCode.ShouldBe(ErrorCodes.ObjectDoesNotExist);

    [Fact]
    public void Rows_whose_relationship_does_not_cascade_keep_their_owner()
    {
        Cascade(CascadeBehavior.None);
        var contact = Contact();

        Assign(new EntityReference("systemuser", _rep));

        Owner(contact).ShouldBe(_org.Host.SystemUserId);
    }

    [Fact]
    public void Rows_whose_relationship_cascades_get_the_owner_too()
    {
        Cascade(CascadeBehavior.Cascade);
        var contact = Contact();

        Assign(new EntityReference("systemuser", _rep));

        Owner(contact).ShouldBe(_rep);
    }

    [Fact]
    public void Inactive_rows_are_left_alone_where_only_active_ones_follow()
    {
        Cascade(CascadeBehavior.Active);
        var (active, inactive) = (Contact(), Contact());
        _org.Update("contact", inactive, ("statecode", new OptionSetValue(1)));

        Assign(new EntityReference("systemuser", _rep));

        Owner(active).ShouldBe(_rep);
        Owner(inactive).ShouldBe(_org.Host.SystemUserId);
    }

    [Fact]
    public void Rows_of_somebody_else_are_left_alone_where_only_those_of_the_owner_follow()
    {
        Cascade(CascadeBehavior.UserOwned);
        var other = _org.User("Other");
        var (own, foreign) = (Contact(), Contact());
        _org.Update("contact", foreign, ("ownerid", new EntityReference("systemuser", other)));

        Assign(new EntityReference("systemuser", _rep));

        Owner(own).ShouldBe(_rep);
        Owner(foreign).ShouldBe(other);
    }

    private void Assign(EntityReference owner) =>
        _org.Service.Execute(new AssignRequest { Target = new EntityReference("account", _account), Assignee = owner });

    private Guid Contact() => _org.Create("contact", ("lastname", "Kim"), ("parentcustomerid", new EntityReference("account", _account)));

    private Guid Owner(Guid contact) => _org.Read("contact", contact).GetAttributeValue<EntityReference>("ownerid").Id;

    private void Cascade(CascadeBehavior behavior) =>
        _org.Relate("account", "contact", "parentcustomerid", relationship => relationship with { Assign = behavior });
}
