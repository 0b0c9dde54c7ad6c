using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_a_request_is_not_known
{
    private readonly TestOrganization _org = new();

    [Fact]
    public void The_message_is_refused_by_name()
    {
        var fault = TestOrganization.FaultOf(() => _org.Service.Execute(new OrganizationRequest("ExecuteWorkflow")));

        fault.ErrorCode.ShouldBe(ErrorCodes.SdkMessageNotFound);
        fault.Message.ShouldBe("The message 'ExecuteWorkflow' is not supported by the embedded Dataverse.");
    }

    [Fact]
    public void A_parameter_that_would_be_ignored_is_refused_by_name() =>
        TestOrganization.FaultOf(() => _org.Service.Execute(new OrganizationRequest("Create") { ["Target"] = new Entity("contact"), ["SuppressDuplicateDetection"] = false }))
            .Message.ShouldBe("The parameter 'SuppressDuplicateDetection' of the message Create is not supported by the embedded Dataverse.");

    [Fact]
    public void A_missing_parameter_is_refused_by_name() =>
        TestOrganization.FaultOf(() => _org.Service.Execute(new OrganizationRequest("Create")))
            .Message.ShouldBe("Required field 'Target' of type Entity is missing in the request Create.");

    [Fact]
    public void A_table_is_refused_by_name() =>
        TestOrganization.FaultOf(() => _org.Service.Create(new Entity("opportunity"))).Message.ShouldContain("'opportunity'");

    [Fact]
    public void Who_am_I_is_answered_for_the_user_of_the_service()
    {
        var user = _org.Create("systemuser", ("lastname", "Rep"));

        var answer = (WhoAmIResponse)_org.Host.ServiceFor(user).Execute(new WhoAmIRequest());

        answer.UserId.ShouldBe(user);
        answer.OrganizationId.ShouldNotBe(Guid.Empty);
        answer.BusinessUnitId.ShouldBe(_org.Read("systemuser", user).GetAttributeValue<EntityReference>("businessunitid").Id);
    }

    [Fact]
    public void The_version_is_one_of_Dataverse_online() =>
        ((RetrieveVersionResponse)_org.Service.Execute(new RetrieveVersionRequest())).Version.ShouldStartWith("9.2.");
}
