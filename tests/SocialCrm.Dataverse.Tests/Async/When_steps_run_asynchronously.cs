using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Async;

public class When_steps_run_asynchronously
{
    private readonly TestOrganization _org = new();
    private readonly List<string> _ran = [];

    [Fact]
    public void They_wait_for_the_commit_and_for_the_job_runner()
    {
        _org.OnAsync("Create", "contact", call => _ran.Add((string)call.Target["lastname"]));

        _org.Create("contact", ("lastname", "Kim"));

        _ran.ShouldBeEmpty();
        _org.Host.Jobs.ShouldHaveSingleItem().Status.ShouldBe(AsyncJobStatus.Waiting);
        _org.Host.RunAsyncJobs().ShouldBe(1);
        _ran.ShouldBe(["Kim"]);
        _org.Host.Jobs[0].Status.ShouldBe(AsyncJobStatus.Succeeded);
    }

    [Fact]
    public void They_run_in_the_order_of_queueing_also_those_they_queue_themselves()
    {
        _org.OnAsync("Create", "account", call =>
        {
            _ran.Add("account");
            call.Service.Create(TestOrganization.Row("task", ("subject", "Call")));
        });
        _org.OnAsync("Create", "contact", _ => _ran.Add("contact"));
        _org.OnAsync("Create", "task", _ => _ran.Add("task"));

        _org.Create("account", ("name", "Contoso"));
        _org.Create("contact", ("lastname", "Kim"));

        _org.Host.RunAsyncJobs().ShouldBe(3);
        _ran.ShouldBe(["account", "contact", "task"]);
    }

    [Fact]
    public void No_more_than_the_maximum_run_at_a_time()
    {
        _org.OnAsync("Create", "contact", call => _ran.Add((string)call.Target["lastname"]));
        _org.Create("contact", ("lastname", "Kim"));
        _org.Create("contact", ("lastname", "Lee"));

        _org.Host.RunAsyncJobs(maximum: 1).ShouldBe(1);

        _ran.ShouldBe(["Kim"]);
    }

    [Fact]
    public void They_are_told_that_they_are_asynchronous_outside_a_transaction_and_part_of_the_request()
    {
        var contexts = new List<IPluginExecutionContext>();
        _org.On("Create", "contact", Stage.PreOperation, call => contexts.Add(call.Context));
        _org.OnAsync("Create", "contact", call => contexts.Add(call.Context));

        var id = _org.Create("contact", ("lastname", "Kim"));
        _org.Host.RunAsyncJobs();

        contexts[1].Mode.ShouldBe(1);
        contexts[1].Stage.ShouldBe(40);
        contexts[1].IsInTransaction.ShouldBeFalse();
        contexts[1].CorrelationId.ShouldBe(contexts[0].CorrelationId);
        contexts[1].PrimaryEntityId.ShouldBe(id);
        contexts[1].OutputParameters["id"].ShouldBe(id);
    }

    [Fact]
    public void Their_images_show_the_row_as_it_was_when_they_were_queued()
    {
        var id = _org.Create("contact", ("lastname", "Kim"), ("nickname", "first"));
        _org.On("Update", "contact", Stage.PostOperation, call => _ran.Add($"{call.Context.PreEntityImages["Pre"]["nickname"]} {call.Context.PostEntityImages["Post"]["nickname"]} {call.Target["nickname"]}"),
            step => step with { Asynchronous = true, Images = [TestOrganization.PreImage("nickname"), TestOrganization.PostImage("nickname")] });

        _org.Update("contact", id, ("nickname", "second"));
        _org.Update("contact", id, ("nickname", "third"));
        _org.Host.RunAsyncJobs();

        _ran.ShouldBe(["first second second", "second third third"]);
    }

    [Fact]
    public void Each_of_their_service_calls_stands_for_itself()
    {
        _org.OnAsync("Create", "contact", call =>
        {
            call.Service.Create(TestOrganization.Row("account", ("name", "kept")));
            throw new InvalidPluginExecutionException("Too late.");
        });

        _org.Create("contact", ("lastname", "Kim"));
        _org.Host.RunAsyncJobs();

        _org.Count("account").ShouldBe(1);
        _org.Count("contact").ShouldBe(1);
    }

    [Fact]
    public void They_may_catch_a_fault_and_go_on()
    {
        _org.OnAsync("Create", "contact", call =>
        {
            TestOrganization.FaultOf(() => call.Service.Delete("account", call.Context.PrimaryEntityId));
            call.Service.Create(TestOrganization.Row("account", ("name", "Contoso")));
        });

        _org.Create("contact", ("lastname", "Kim"));
        _org.Host.RunAsyncJobs();

        _org.Host.Jobs[0].Status.ShouldBe(AsyncJobStatus.Succeeded);
        _org.Count("account").ShouldBe(1);
    }

    [Fact]
    public void A_step_that_asks_for_a_retry_is_tried_again_a_minute_later_and_four_times_in_all()
    {
        var times = new List<DateTime>();
        _org.OnAsync("Create", "contact", call =>
        {
            times.Add(_org.Host.Clock.UtcNow);
            throw new InvalidPluginExecutionException(OperationStatus.Retry, "Locked, try again.");
        });
        _org.Create("contact", ("lastname", "Kim"));

        _org.Host.RunAsyncJobs().ShouldBe(1);
        _org.Host.RunAsyncJobs().ShouldBe(0);
        _org.Host.Jobs[0].Status.ShouldBe(AsyncJobStatus.Waiting);
        _org.Host.Jobs[0].DueOn.ShouldBe(TestOrganization.Start.AddMinutes(1));
        RunAMinuteLater();
        RunAMinuteLater();
        RunAMinuteLater();
        RunAMinuteLater();

        times.Select(time => (time - TestOrganization.Start).TotalMinutes).ShouldBe([0, 1, 2, 3]);
        _org.Host.Jobs[0].Status.ShouldBe(AsyncJobStatus.Failed);
        _org.Host.Jobs[0].Tries.ShouldBe(4);
        _org.Host.Jobs[0].Error.ShouldBe("Locked, try again.");
    }

    [Fact]
    public void A_retry_sees_what_the_first_try_saw()
    {
        _org.OnAsync("Create", "contact", call =>
        {
            _ran.Add((string)call.Target["lastname"]);
            call.Target["lastname"] = "spoilt";
            throw new InvalidPluginExecutionException(OperationStatus.Retry, "Try again.");
        });
        _org.Create("contact", ("lastname", "Kim"));

        _org.Host.RunAsyncJobs();
        RunAMinuteLater();

        _ran.ShouldBe(["Kim", "Kim"]);
    }

    [Fact]
    public void A_retry_that_succeeds_ends_the_job_without_error()
    {
        _org.OnAsync("Create", "contact", _ =>
        {
            _ran.Add("try");
            if (_ran.Count == 1)
                throw new InvalidPluginExecutionException(OperationStatus.Retry, "Try again.");
        });
        _org.Create("contact", ("lastname", "Kim"));

        _org.Host.RunAsyncJobs();
        RunAMinuteLater();

        _org.Host.Jobs[0].Status.ShouldBe(AsyncJobStatus.Succeeded);
        _org.Host.Jobs[0].Error.ShouldBeNull();
    }

    [Fact]
    public void Any_other_exception_fails_the_job_at_once()
    {
        _org.OnAsync("Create", "contact", _ => throw new FormatException("No number."));
        _org.Create("contact", ("lastname", "Kim"));

        _org.Host.RunAsyncJobs();
        RunAMinuteLater();

        _org.Host.Jobs[0].Status.ShouldBe(AsyncJobStatus.Failed);
        _org.Host.Jobs[0].Tries.ShouldBe(1);
        _org.Host.Jobs[0].Error.ShouldBe("No number.");
    }

    [Fact]
    public void Steps_that_queue_each_other_without_end_are_stopped_after_eight_levels()
    {
        _org.OnAsync("Update", "contact", call => call.Service.Update(new Entity("contact", call.Context.PrimaryEntityId) { ["nickname"] = "again" }));
        var id = _org.Create("contact", ("lastname", "Kim"));

        _org.Update("contact", id, ("nickname", "first"));

        _org.Host.RunAsyncJobs().ShouldBe(8);
        _org.Host.Jobs[^1].Status.ShouldBe(AsyncJobStatus.Failed);
        _org.Host.Jobs[^1].Error!.ShouldContain("infinite loop");
    }

    private void RunAMinuteLater()
    {
        _org.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        _org.Host.RunAsyncJobs();
    }
}
