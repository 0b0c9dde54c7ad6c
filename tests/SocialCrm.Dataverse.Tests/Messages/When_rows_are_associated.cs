using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_rows_are_associated
{
    private static readonly Relationship Members = new("teammembership_association");

    private readonly TestOrganization _org = new();

    [Fact]
    public void A_row_of_the_intersect_table_ties_them_until_they_are_disassociated()
    {
        var team = _org.Create("team", ("name", "Social"));

        _org.Service.Associate("team", team, Members, [new EntityReference("systemuser", _org.Host.SystemUserId)]);
        _org.Count("teammembership").ShouldBe(1);
        _org.Service.Disassociate("systemuser", _org.Host.SystemUserId, Members, [new EntityReference("team", team)]);

        _org.Count("teammembership").ShouldBe(0);
    }

    [Fact]
    public void Members_are_added_by_a_request_of_their_own_and_once_each()
    {
        var team = _org.Create("team", ("name", "Social"));
        var request = new AddMembersTeamRequest { TeamId = team, MemberIds = [_org.Host.SystemUserId] };

        _org.Service.Execute(request);
        _org.Service.Execute(request);

        _org.Count("teammembership").ShouldBe(1);
        TestOrganization.FaultOf(() => _org.Service.Execute(new OrganizationRequest("AddMembers"))).Message
            .ShouldBe("The message 'AddMembers' is not supported by the embedded Dataverse.");
    }

    [Fact]
    public void Tying_them_twice_is_refused()
    {
        var team = _org.Create("team", ("name", "Social"));
        _org.Service.Associate("team", team, Members, [new EntityReference("systemuser", _org.Host.SystemUserId)]);

        TestOrganization.FaultOf(() => _org.Service.Associate("team", team, Members, [new EntityReference("systemuser", _org.Host.SystemUserId)]))
            .ErrorCode.ShouldBe(ErrorCodes.DuplicateRecord);
    }

    [Fact]
    public void A_lookup_relationship_sets_and_empties_the_lookup()
    {
        var (parent, child) = (_org.CreateCase(), _org.CreateCase());
        var relationship = new Relationship(_org.Relationship("incident", "incident", "parentcaseid").Name);

        _org.Service.Associate("incident", parent, relationship, [new EntityReference("incident", child)]);
        _org.Read("incident", child).GetAttributeValue<EntityReference>("parentcaseid").Id.ShouldBe(parent);
        _org.Service.Disassociate("incident", parent, relationship, [new EntityReference("incident", child)]);

        _org.Read("incident", child).Contains("parentcaseid").ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_relationship_is_refused_by_name() =>
        TestOrganization.FaultOf(() => _org.Service.Associate("team", _org.Host.SystemUserId, new Relationship("no_such"), []))
            .Message.ShouldBe("The relationship 'no_such' is not supported by the embedded Dataverse.");
}
