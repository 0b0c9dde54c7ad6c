using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_cases_are_merged
{
    private readonly TestOrganization _org = new();
    private readonly Guid _master;
    private readonly Guid _subordinate;

    public When_cases_are_merged() => (_master, _subordinate) = (_org.CreateCase("Lost bag"), _org.CreateCase("Lost bag again"));

    [Fact]
    public void The_subordinate_is_cancelled_as_merged_into_the_master()
    {
        Merge(_master, _subordinate);

        var incident = _org.Read("incident", _subordinate);
        incident.GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(2);
        incident.GetAttributeValue<OptionSetValue>("statuscode").Value.ShouldBe(2000);
        incident.GetAttributeValue<EntityReference>("masterid").Id.ShouldBe(_master);
        incident["merged"].ShouldBe(true);
        _org.Read("incident", _master).GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(0);
    }

    [Fact]
    public void Activities_and_notes_move_to_the_master()
    {
        var task = _org.Create("task", ("subject", "Call"), ("regardingobjectid", new EntityReference("incident", _subordinate)));
        var post = _org.Create("socialactivity", ("subject", "Post"), ("regardingobjectid", new EntityReference("incident", _subordinate)));
        var note = _org.Create("annotation", ("subject", "Promise"), ("objectid", new EntityReference("incident", _subordinate)));

        Merge(_master, _subordinate);

        _org.Read("task", task).GetAttributeValue<EntityReference>("regardingobjectid").Id.ShouldBe(_master);
        _org.Read("socialactivity", post).GetAttributeValue<EntityReference>("regardingobjectid").Id.ShouldBe(_master);
        _org.Read("annotation", note).GetAttributeValue<EntityReference>("objectid").Id.ShouldBe(_master);
    }

    [Fact]
    public void The_master_takes_over_the_columns_that_were_chosen()
    {
        Merge(_master, _subordinate, new Entity("incident") { ["title"] = "Lost bag again" });

        _org.Read("incident", _master)["title"].ShouldBe("Lost bag again");
    }

    [Fact]
    public void A_case_is_not_merged_with_itself() =>
        TestOrganization.FaultOf(() => Merge(_master, _master)).ErrorCode.ShouldBe(-2147200251);

    [Fact]
    public void An_inactive_case_is_not_merged()
    {
        _org.Update("incident", _subordinate, ("statecode", new OptionSetValue(2)));

        TestOrganization.FaultOf(() => Merge(_master, _subordinate)).ErrorCode.ShouldBe(-2147200252);
    }

    [Fact]
    public void Other_tables_are_refused_by_name()
    {
        var contact = _org.Create("contact", ("lastname", "Kim"));

        TestOrganization.FaultOf(() => _org.Service.Execute(new MergeRequest { Target = new EntityReference("contact", contact), SubordinateId = _subordinate }))
            .Message.ShouldBe("Merge of the table 'contact' is not supported by the embedded Dataverse.");
    }

    [Fact]
    public void Checks_of_the_parents_are_refused_by_name() =>
        TestOrganization.FaultOf(() => _org.Service.Execute(new MergeRequest { Target = new EntityReference("incident", _master), SubordinateId = _subordinate, PerformParentingChecks = true }))
            .Message.ShouldBe("PerformParentingChecks of Merge is not supported by the embedded Dataverse.");

    private void Merge(Guid master, Guid subordinate, Entity? content = null) => _org.Service.Execute(new MergeRequest
    {
        Target = new EntityReference("incident", master),
        SubordinateId = subordinate,
        UpdateContent = content ?? new Entity("incident"),
    });
}
