using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Pipeline;

public class When_a_plug_in_reads_its_context
{
    private readonly TestOrganization _org = new();
    private readonly List<IPluginExecutionContext3> _contexts = [];

    [Fact]
    public void It_is_told_message_table_stage_mode_and_user()
    {
        _org.On("Create", "contact", Stage.PreOperation, Keep);

        _org.Create("contact", ("lastname", "Kim"));

        var context = _contexts[0];
        context.MessageName.ShouldBe("Create");
        context.PrimaryEntityName.ShouldBe("contact");
        context.Stage.ShouldBe(20);
        context.Mode.ShouldBe(0);
        context.IsolationMode.ShouldBe(2);
        context.UserId.ShouldBe(_org.Host.SystemUserId);
        context.InitiatingUserId.ShouldBe(_org.Host.SystemUserId);
        context.OperationCreatedOn.ShouldBe(TestOrganization.Start);
    }

    [Fact]
    public void Only_stage_10_of_an_outermost_request_is_outside_the_transaction()
    {
        _org.On("Create", "contact", Stage.PreValidation, Keep);
        _org.On("Create", "contact", Stage.PreOperation, Keep);
        _org.On("Create", "contact", Stage.PostOperation, Keep);

        _org.Create("contact", ("lastname", "Kim"));

        _contexts.ConvertAll(context => context.IsInTransaction).ShouldBe([false, true, true]);
    }

    [Fact]
    public void A_nested_stage_10_is_inside_the_transaction_one_level_deeper_and_correlated()
    {
        _org.On("Create", "account", Stage.PostOperation, call =>
        {
            Keep(call);
            call.Service.Create(TestOrganization.Row("contact", ("lastname", "Kim")));
        });
        _org.On("Create", "contact", Stage.PreValidation, Keep);

        _org.Create("account", ("name", "Contoso"));

        _contexts[1].IsInTransaction.ShouldBeTrue();
        _contexts[1].Depth.ShouldBe(2);
        _contexts[1].CorrelationId.ShouldBe(_contexts[0].CorrelationId);
        _contexts[1].OrganizationId.ShouldBe(_contexts[0].OrganizationId);
        _contexts[1].OperationId.ShouldNotBe(_contexts[0].OperationId);
        _contexts[1].ParentContext.MessageName.ShouldBe("Create");
        _contexts[1].ParentContext.PrimaryEntityName.ShouldBe("account");
    }

    [Fact]
    public void Two_requests_from_outside_are_not_correlated()
    {
        _org.On("Create", "contact", Stage.PreOperation, Keep);

        _org.Create("contact", ("lastname", "Kim"));
        _org.Create("contact", ("lastname", "Lee"));

        _contexts[1].CorrelationId.ShouldNotBe(_contexts[0].CorrelationId);
    }

    [Fact]
    public void Variables_shared_at_stage_10_are_read_later_through_the_parent_context()
    {
        var seen = new List<object>();
        _org.On("Create", "contact", Stage.PreValidation, call => call.Context.SharedVariables["reason"] = "web");
        _org.On("Create", "contact", Stage.PreOperation, call => call.Context.SharedVariables["step"] = 20);
        _org.On("Create", "contact", Stage.PostOperation, call => seen.AddRange(
        [
            call.Context.ParentContext.SharedVariables["reason"],
            call.Context.SharedVariables.Contains("reason"),
            call.Context.SharedVariables["step"],
        ]));

        _org.Create("contact", ("lastname", "Kim"));

        seen.ShouldBe(["web", false, 20]);
    }

    [Fact]
    public void A_child_operation_sees_shared_variables_of_its_parents_only_through_them()
    {
        var seen = new List<bool>();
        _org.On("Create", "account", Stage.PostOperation, call =>
        {
            call.Context.SharedVariables["reason"] = "web";
            call.Service.Create(TestOrganization.Row("contact", ("lastname", "Kim")));
        });
        _org.On("Create", "contact", Stage.PreValidation, call => seen.AddRange(
        [
            call.Context.SharedVariables.Contains("reason"),
            call.Context.ParentContext.SharedVariables.Contains("reason"),
        ]));

        _org.Create("account", ("name", "Contoso"));

        seen.ShouldBe([false, true]);
    }

    [Fact]
    public void The_context_itself_tells_the_simulated_time()
    {
        var times = new List<DateTime>();
        _org.On("Create", "contact", Stage.PreOperation, call => times.Add(((Func<DateTime>)((IServiceProvider)call.Context).GetService(typeof(Func<DateTime>))!)()));
        _org.Host.Clock.Advance(TimeSpan.FromHours(3));

        _org.Create("contact", ("lastname", "Kim"));

        times.ShouldBe([TestOrganization.Start.AddHours(3)]);
    }

    [Fact]
    public void A_service_that_the_platform_does_not_have_is_null()
    {
        object? service = this;
        _org.On("Create", "contact", Stage.PreOperation, call => service = call.Services.GetService(typeof(TimeProvider)));

        _org.Create("contact", ("lastname", "Kim"));

        service.ShouldBeNull();
    }

    [Fact]
    public void What_it_traces_is_kept_with_step_and_time()
    {
        _org.On("Create", "contact", Stage.PreOperation, call => call.Tracing.Trace("Found {0} of {1}", 2, 3), step => step with { Name = "Finder" });

        _org.Create("contact", ("lastname", "Kim"));

        var line = _org.Host.Traces.ShouldHaveSingleItem();
        line.Text.ShouldBe("Found 2 of 3");
        line.Step.ShouldBe("Finder");
        line.At.ShouldBe(TestOrganization.Start);
    }

    [Fact]
    public void A_service_for_another_user_acts_as_that_user()
    {
        var user = _org.User("Rep");
        _org.On("Create", "account", Stage.PostOperation, call =>
            ((IOrganizationServiceFactory)call.Services.GetService(typeof(IOrganizationServiceFactory))!)
                .CreateOrganizationService(user).Create(TestOrganization.Row("contact", ("lastname", "Kim"))));
        _org.On("Create", "contact", Stage.PreOperation, Keep);

        _org.Create("account", ("name", "Contoso"));

        _contexts[0].UserId.ShouldBe(user);
        _contexts[0].InitiatingUserId.ShouldBe(_org.Host.SystemUserId);
    }

    private void Keep(PluginCall call) => _contexts.Add(call.Context);
}
