using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Pipeline;

public class When_a_plug_in_throws
{
    private readonly TestOrganization _org = new();

    [Fact]
    public void Its_own_message_reaches_the_caller_as_IsvAborted()
    {
        var fault = FaultOfThrowing(new InvalidPluginExecutionException("The phone number is not valid."));

        fault.ErrorCode.ShouldBe(-2147220891);
        fault.Message.ShouldBe("The phone number is not valid.");
    }

    [Theory]
    [InlineData(PluginHttpStatusCode.BadRequest, -2147185397)]
    [InlineData(PluginHttpStatusCode.NotFound, -2147185406)]
    [InlineData(PluginHttpStatusCode.ServiceUnavailable, -2147185405)]
    [InlineData(PluginHttpStatusCode.RequestEntityTooLarge, -2147185391)]
    [InlineData(PluginHttpStatusCode.ExpectationFailed, -2147220891)]
    public void Its_http_status_decides_the_code(PluginHttpStatusCode status, int code) =>
        FaultOfThrowing(new InvalidPluginExecutionException("Try again.", status)).ErrorCode.ShouldBe(code);

    [Fact]
    public void Any_other_exception_is_unexpected_and_kept_as_the_cause()
    {
        var fault = FaultOfThrowing(new FormatException("No number."));

        fault.ErrorCode.ShouldBe(-2147220956);
        fault.Message.ShouldBe("Unexpected exception from plug-in (Execute): SocialCrm.Local.Dataverse.Tests.Pipeline.DelegatePlugin: System.FormatException: No number.");
        fault.InnerFault.Message.ShouldContain(nameof(FaultOfThrowing));
    }

    [Fact]
    public void What_it_traced_before_travels_with_the_fault()
    {
        _org.On("Create", "contact", Stage.PreOperation, call =>
        {
            call.Tracing.Trace("Checking the phone number");
            throw new InvalidPluginExecutionException("Not valid.");
        });

        TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim"))).TraceText.ShouldBe("Checking the phone number" + Environment.NewLine);
    }

    [Fact]
    public void A_fault_of_its_own_service_call_is_the_cause()
    {
        _org.On("Create", "contact", Stage.PostOperation, call => call.Service.Delete("account", call.Context.PrimaryEntityId));

        var fault = TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim")));

        fault.ErrorCode.ShouldBe(ErrorCodes.IsvUnExpected);
        fault.InnerFault.ErrorCode.ShouldBe(ErrorCodes.ObjectDoesNotExist);
    }

    [Fact]
    public void Plug_ins_that_call_each_other_without_end_are_stopped_after_eight_levels()
    {
        var depth = 0;
        _org.On("Update", "contact", Stage.PostOperation, call =>
        {
            depth = call.Context.Depth;
            call.Service.Update(new Entity("contact", call.Context.PrimaryEntityId) { ["nickname"] = $"{depth}" });
        });
        var id = _org.Create("contact", ("lastname", "Kim"));

        var fault = TestOrganization.FaultOf(() => _org.Update("contact", id, ("nickname", "0")));

        depth.ShouldBe(8);
        Innermost(fault).ErrorCode.ShouldBe(-2147204734);
        _org.Read("contact", id).Contains("nickname").ShouldBeFalse();
    }

    private OrganizationServiceFault FaultOfThrowing(Exception exception)
    {
        _org.On("Create", "contact", Stage.PreOperation, _ => throw exception);
        return TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim")));
    }

    private static OrganizationServiceFault Innermost(OrganizationServiceFault fault) =>
        fault.InnerFault is null ? fault : Innermost(fault.InnerFault);
}
