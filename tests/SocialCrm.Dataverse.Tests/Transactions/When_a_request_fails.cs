using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Transactions;

public class When_a_request_fails
{
    private readonly TestOrganization _org = new();

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public void A_throw_in_a_synchronous_step_stores_nothing(int stage)
    {
        _org.On("Create", "contact", (Stage)stage, _ => throw new InvalidPluginExecutionException("No."));

        TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim"))).Message.ShouldBe("No.");

        _org.Count("contact").ShouldBe(0);
    }

    [Fact]
    public void Rows_that_other_steps_made_are_undone_too()
    {
        _org.On("Create", "contact", Stage.PreOperation, call => call.Service.Create(TestOrganization.Row("account", ("name", "Contoso"))));
        _org.On("Create", "account", Stage.PostOperation, call => call.Service.Create(TestOrganization.Row("task", ("subject", "Call"))));
        _org.On("Create", "contact", Stage.PostOperation, _ => throw new InvalidPluginExecutionException("No."));

        TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim")));

        _org.Count("account").ShouldBe(0);
        _org.Count("task").ShouldBe(0);
    }

    [Fact]
    public void Updates_and_deletes_are_undone_too()
    {
        var (kept, changed) = (_org.Create("account", ("name", "Kept")), _org.Create("account", ("name", "Before")));
        _org.On("Create", "contact", Stage.PostOperation, call =>
        {
            call.Service.Delete("account", kept);
            call.Service.Update(new Entity("account", changed) { ["name"] = "After" });
            throw new InvalidPluginExecutionException("No.");
        });

        TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim")));

        _org.Read("account", kept)["name"].ShouldBe("Kept");
        _org.Read("account", changed)["name"].ShouldBe("Before");
    }

    [Fact]
    public void Queued_asynchronous_steps_are_dropped()
    {
        _org.OnAsync("Create", "contact", _ => { });
        _org.On("Create", "contact", Stage.PostOperation, _ => throw new InvalidPluginExecutionException("No."), step => step with { Rank = 2 });

        TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim")));

        _org.Host.Jobs.ShouldBeEmpty();
        _org.Host.RunAsyncJobs().ShouldBe(0);
    }

    [Fact]
    public void What_stage_10_of_the_outermost_request_wrote_stays()
    {
        _org.On("Create", "contact", Stage.PreValidation, call => call.Service.Create(TestOrganization.Row("account", ("name", "Contoso"))));
        _org.On("Create", "contact", Stage.PostOperation, _ => throw new InvalidPluginExecutionException("No."));

        TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim")));

        _org.Count("account").ShouldBe(1);
    }

    [Fact]
    public void What_stage_10_of_a_nested_request_wrote_is_undone()
    {
        _org.On("Create", "contact", Stage.PreValidation, call => call.Service.Create(TestOrganization.Row("account", ("name", "Contoso"))));
        _org.On("Create", "task", Stage.PostOperation, call =>
        {
            call.Service.Create(TestOrganization.Row("contact", ("lastname", "Kim")));
            throw new InvalidPluginExecutionException("No.");
        });

        TestOrganization.FaultOf(() => _org.Create("task", ("subject", "Call")));

        _org.Count("account").ShouldBe(0);
    }

    [Fact]
    public void A_plug_in_that_swallows_the_fault_of_a_service_call_fails_the_request_all_the_same()
    {
        _org.On("Create", "contact", Stage.PostOperation, call => Swallow(() => call.Service.Delete("account", call.Context.PrimaryEntityId)));

        var fault = TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim")));

        fault.ErrorCode.ShouldBe(-2146893812);
        fault.Message.ShouldContain("should not catch exceptions from OrganizationService calls");
        _org.Count("contact").ShouldBe(0);
    }

    [Fact]
    public void After_a_swallowed_fault_no_further_step_runs()
    {
        var ran = false;
        _org.On("Create", "contact", Stage.PreOperation, call => Swallow(() => call.Service.Delete("account", call.Context.CorrelationId)));
        _org.On("Create", "contact", Stage.PreOperation, _ => ran = true);

        TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim")));

        ran.ShouldBeFalse();
    }

    [Fact]
    public void After_a_swallowed_fault_every_further_call_is_refused()
    {
        OrganizationServiceFault? second = null;
        _org.On("Create", "contact", Stage.PostOperation, call =>
        {
            Swallow(() => call.Service.Delete("account", call.Context.PrimaryEntityId));
            second = TestOrganization.FaultOf(() => call.Service.Create(TestOrganization.Row("account", ("name", "Contoso"))));
        });

        TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim")));

        second!.ErrorCode.ShouldBe(ErrorCodes.IsvTransactionCount);
    }

    [Fact]
    public void A_plug_in_that_names_the_failure_itself_is_heard()
    {
        _org.On("Create", "contact", Stage.PostOperation, call =>
        {
            Swallow(() => call.Service.Delete("account", call.Context.PrimaryEntityId));
            throw new InvalidPluginExecutionException("There is no such account.");
        });

        TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim"))).Message.ShouldBe("There is no such account.");
    }

    [Fact]
    public void Outside_a_transaction_a_plug_in_may_go_on_after_a_fault()
    {
        _org.On("Create", "contact", Stage.PreValidation, call =>
        {
            Swallow(() => call.Service.Delete("account", call.Context.CorrelationId));
            call.Service.Create(TestOrganization.Row("account", ("name", "Contoso")));
        });

        _org.Create("contact", ("lastname", "Kim"));

        _org.Count("account").ShouldBe(1);
        _org.Count("contact").ShouldBe(1);
    }

    [Fact]
    public void A_plug_in_reads_what_its_own_transaction_has_written()
    {
        var found = 0;
        _org.On("Create", "contact", Stage.PreOperation, call =>
        {
            call.Service.Create(TestOrganization.Row("account", ("name", "Contoso")));
            found = call.Service.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("account")).Entities.Count;
        });

        _org.Create("contact", ("lastname", "Kim"));

        found.ShouldBe(1);
    }

    [Fact]
    public void An_injected_fault_fails_the_request_it_is_meant_for_and_nothing_is_stored()
    {
        _org.On("Create", "contact", Stage.PreOperation, call => call.Service.Create(TestOrganization.Row("account", ("name", "Contoso"))));
        _org.On("Create", "account", Stage.PostOperation, call => call.Service.Create(TestOrganization.Row("task", ("subject", "Call"))));
        _org.Host.BeforeRequest = request => request is Microsoft.Xrm.Sdk.Messages.CreateRequest { Target.LogicalName: "task" } ? new TimeoutException("Too slow.") : null;

        TestOrganization.FaultOf(() => _org.Create("contact", ("lastname", "Kim"))).Message.ShouldContain("Too slow.");

        _org.Count("account").ShouldBe(0);
    }

    [Fact]
    public void Requests_of_callers_and_of_plug_ins_are_counted()
    {
        _org.On("Create", "contact", Stage.PreOperation, call => call.Service.Create(TestOrganization.Row("account", ("name", "Contoso"))));

        _org.Create("contact", ("lastname", "Kim"));

        _org.Host.RequestCount.ShouldBe(2);
    }

    private static void Swallow(Action call) => Should.Throw<Exception>(call);
}
