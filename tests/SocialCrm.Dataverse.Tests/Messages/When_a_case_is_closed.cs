using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_a_case_is_closed
{
    private readonly TestOrganization _org = new();
    private readonly Guid _case;

    public When_a_case_is_closed() => _case = _org.CreateCase();

    [Fact]
    public void It_is_resolved_with_the_reason_and_a_completed_resolution()
    {
        Close(1000);

        var incident = _org.Read("incident", _case);
        incident.GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(1);
        incident.GetAttributeValue<OptionSetValue>("statuscode").Value.ShouldBe(1000);
        var resolution = _org.Service.RetrieveMultiple(new QueryExpression("incidentresolution") { ColumnSet = new ColumnSet("subject", "incidentid", "statecode") }).Entities.Single();
        resolution["subject"].ShouldBe("Bag found");
        resolution.GetAttributeValue<EntityReference>("incidentid").Id.ShouldBe(_case);
        resolution.GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(1);
    }

    [Fact]
    public void Minus_one_stands_for_the_default_reason()
    {
        Close(-1);

        _org.Read("incident", _case).GetAttributeValue<OptionSetValue>("statuscode").Value.ShouldBe(5);
    }

    [Fact]
    public void The_steps_of_the_resolution_and_of_the_state_change_run()
    {
        var ran = new List<string>();
        _org.On("CloseIncident", "incident", Stage.PreOperation, _ => ran.Add("CloseIncident"));
        _org.On("Create", "incidentresolution", Stage.PostOperation, call => ran.Add("Create of incidentresolution under " + call.Context.ParentContext.ParentContext.MessageName));
        _org.On("Update", "incident", Stage.PostOperation, call => ran.Add("Update from " + call.Context.PreEntityImages["Pre"].GetAttributeValue<OptionSetValue>("statecode").Value),
            step => step with { FilteringColumns = ["statecode"], Images = [TestOrganization.PreImage("statecode")] });

        Close(5);

        ran.ShouldBe(["CloseIncident", "Create of incidentresolution under CloseIncident", "Update from 0"]);
    }

    [Fact]
    public void A_step_that_throws_leaves_it_open_and_without_resolution()
    {
        _org.On("Create", "incidentresolution", Stage.PostOperation, _ => throw new InvalidPluginExecutionException("Not yet."));

        TestOrganization.FaultOf(() => Close(5)).Message.ShouldBe("Not yet.");

        _org.Read("incident", _case).GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(0);
        _org.Count("incidentresolution").ShouldBe(0);
    }

    [Fact]
    public void A_step_inside_the_closing_cannot_resolve_another_case_by_an_update()
    {
        var other = _org.CreateCase();
        _org.On("Create", "incidentresolution", Stage.PostOperation, call => call.Service.Update(new Entity("incident", other) { ["statecode"] = new OptionSetValue(1) }));

        TestOrganization.FaultOf(() => Close(5)).Message.ShouldContain("use the CloseIncidentRequest");
    }

    [Fact]
    public void Open_child_cases_forbid_it()
    {
        _org.Update("incident", _org.CreateCase(), ("parentcaseid", new EntityReference("incident", _case)));

        TestOrganization.FaultOf(() => Close(5)).ErrorCode.ShouldBe(-2147224494);
    }

    [Fact]
    public void Closed_child_cases_do_not()
    {
        var child = _org.CreateCase();
        _org.Update("incident", child, ("parentcaseid", new EntityReference("incident", _case)));
        _org.Update("incident", child, ("statecode", new OptionSetValue(2)));

        Close(5);

        _org.Read("incident", _case).GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void A_reason_that_is_none_of_a_resolved_case_is_refused(int status) =>
        TestOrganization.FaultOf(() => Close(status)).Message.ShouldStartWith($"{status} is not a valid status code");

    [Fact]
    public void It_cannot_be_closed_twice()
    {
        Close(5);

        TestOrganization.FaultOf(() => Close(5)).Message.ShouldContain("is not active");
    }

    [Fact]
    public void A_resolution_without_case_is_refused() =>
        TestOrganization.FaultOf(() => _org.Service.Execute(new CloseIncidentRequest { IncidentResolution = new Entity("incidentresolution"), Status = new OptionSetValue(5) }))
            .Message.ShouldBe("CloseIncident needs the case: set incidentid of the IncidentResolution.");

    [Theory]
    [InlineData("Resolved", 5, true)]
    [InlineData("Resolved", 6, false)]
    [InlineData("Active", 1, false)]
    public void Whether_a_state_can_be_taken_is_told_beforehand(string state, int status, bool isValid)
    {
        var response = (IsValidStateTransitionResponse)_org.Service.Execute(new IsValidStateTransitionRequest
        {
            Entity = new EntityReference("incident", _case),
            NewState = state,
            NewStatus = status,
        });

        response.IsValid.ShouldBe(isValid);
    }

    private void Close(int status) => _org.Service.Execute(new CloseIncidentRequest
    {
        IncidentResolution = TestOrganization.Row("incidentresolution", ("subject", "Bag found"), ("incidentid", new EntityReference("incident", _case))),
        Status = new OptionSetValue(status),
    });
}
