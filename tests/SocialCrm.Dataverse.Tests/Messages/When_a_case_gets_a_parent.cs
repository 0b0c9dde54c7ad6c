using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_a_case_gets_a_parent
{
    private readonly TestOrganization _org = new();
    private readonly Guid _parent;

    public When_a_case_gets_a_parent() => _parent = _org.CreateCase("Parent");

    [Fact]
    public void A_hundred_children_are_the_most()
    {
        for (var child = 0; child < 100; child++)
            SetParent(_org.CreateCase("Child"), _parent);

        TestOrganization.FaultOf(() => SetParent(_org.CreateCase("One more"), _parent)).ErrorCode.ShouldBe(-2147224492);
    }

    [Fact]
    public void There_is_one_level()
    {
        var child = _org.CreateCase("Child");
        SetParent(child, _parent);

        TestOrganization.FaultOf(() => SetParent(_org.CreateCase("Grandchild"), child)).ErrorCode.ShouldBe(-2147224493);
        TestOrganization.FaultOf(() => SetParent(_parent, _org.CreateCase("Other"))).ErrorCode.ShouldBe(-2147224491);
    }

    [Fact]
    public void The_same_parent_again_and_none_are_fine()
    {
        var child = _org.CreateCase("Child");
        SetParent(child, _parent);
        SetParent(child, _parent);
        SetParent(child, null);

        _org.Read("incident", child).Contains("parentcaseid").ShouldBeFalse();
    }

    private void SetParent(Guid theCase, Guid? parent) =>
        _org.Update("incident", theCase, ("parentcaseid", parent is { } id ? new EntityReference("incident", id) : null));
}
