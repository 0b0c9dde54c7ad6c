using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Pipeline;

public class When_steps_run_in_stages
{
    private readonly TestOrganization _org = new();
    private readonly List<string> _ran = [];

    [Fact]
    public void The_stages_follow_each_other_and_asynchronous_steps_come_last()
    {
        _org.OnAsync("Create", "contact", _ => _ran.Add("async"));
        _org.On("Create", "contact", Stage.PostOperation, _ => _ran.Add("40"));
        _org.On("Create", "contact", Stage.PreOperation, _ => _ran.Add("20"));
        _org.On("Create", "contact", Stage.PreValidation, _ => _ran.Add("10"));

        _org.Create("contact", ("lastname", "Kim"));
        _org.Host.RunAsyncJobs();

        _ran.ShouldBe(["10", "20", "40", "async"]);
    }

    [Fact]
    public void The_lowest_rank_runs_first()
    {
        _org.On("Create", "contact", Stage.PreOperation, _ => _ran.Add("rank 2"), step => step with { Rank = 2 });
        _org.On("Create", "contact", Stage.PreOperation, _ => _ran.Add("rank 1"), step => step with { Rank = 1 });

        _org.Create("contact", ("lastname", "Kim"));

        _ran.ShouldBe(["rank 1", "rank 2"]);
    }

    [Fact]
    public void Steps_of_equal_rank_run_in_the_order_of_registration()
    {
        _org.On("Create", "contact", Stage.PreOperation, _ => _ran.Add("first"));
        _org.On("Create", "contact", Stage.PreOperation, _ => _ran.Add("second"));
        _org.On("Create", "contact", Stage.PreOperation, _ => _ran.Add("third"));

        _org.Create("contact", ("lastname", "Kim"));

        _ran.ShouldBe(["first", "second", "third"]);
    }

    [Fact]
    public void A_step_of_another_table_stays_silent_and_a_step_without_table_hears_all()
    {
        _org.On("Create", "account", Stage.PreOperation, _ => _ran.Add("account"));
        _org.On("Create", null, Stage.PreOperation, call => _ran.Add("any: " + call.Context.PrimaryEntityName));

        _org.Create("contact", ("lastname", "Kim"));

        _ran.ShouldBe(["any: contact"]);
    }

    [Fact]
    public void The_row_is_stored_between_the_pre_and_the_post_stage()
    {
        _org.On("Create", "contact", Stage.PreOperation, call => _ran.Add($"20: {_org.Count("contact")}, {call.Context.PrimaryEntityId != Guid.Empty}"));
        _org.On("Create", "contact", Stage.PostOperation, call => _ran.Add("40: " + call.Service.Retrieve("contact", call.Context.PrimaryEntityId, new("fullname"))["fullname"]));

        _org.Create("contact", ("firstname", "Dana"), ("lastname", "Kim"));

        _ran.ShouldBe(["20: 0, True", "40: Dana Kim"]);
    }

    [Fact]
    public void Changes_to_the_target_before_the_write_are_stored_and_later_ones_are_not()
    {
        _org.On("Create", "contact", Stage.PreValidation, call => call.Target["jobtitle"] = "set at 10");
        _org.On("Create", "contact", Stage.PreOperation, call => call.Target["nickname"] = "set at 20");
        _org.On("Create", "contact", Stage.PostOperation, call => call.Target["description"] = "set at 40");

        var contact = _org.Read("contact", _org.Create("contact", ("lastname", "Kim")));

        contact["jobtitle"].ShouldBe("set at 10");
        contact["nickname"].ShouldBe("set at 20");
        contact.Contains("description").ShouldBeFalse();
    }

    [Fact]
    public void The_callers_own_entity_stays_as_it_was()
    {
        _org.On("Create", "contact", Stage.PreOperation, call => call.Target["nickname"] = "Danny");
        var contact = TestOrganization.Row("contact", ("lastname", "Kim"));

        _org.Service.Create(contact);

        contact.Id.ShouldBe(Guid.Empty);
        contact.Attributes.Keys.ShouldBe(["lastname"]);
    }

    [Fact]
    public void Platform_columns_show_in_the_target_after_the_write_only()
    {
        _org.On("Create", "contact", Stage.PreOperation, call => _ran.Add($"20: {call.Target.Contains("ownerid")} {call.Target.Contains("createdon")}"));
        _org.On("Create", "contact", Stage.PostOperation, call => _ran.Add($"40: {call.Target.Contains("ownerid")} {call.Target.Contains("createdon")}"));

        _org.Create("contact", ("lastname", "Kim"));

        _ran.ShouldBe(["20: False False", "40: True True"]);
    }

    [Fact]
    public void The_new_id_is_an_output_parameter_at_stage_40_only()
    {
        _org.On("Create", "contact", Stage.PreOperation, call => _ran.Add("20: " + call.Context.OutputParameters.Contains("id")));
        _org.On("Create", "contact", Stage.PostOperation, call => _ran.Add("40: " + call.Context.OutputParameters["id"]));

        var id = _org.Create("contact", ("lastname", "Kim"));

        _ran.ShouldBe(["20: False", "40: " + id]);
    }

    [Fact]
    public void A_plug_in_is_made_once_and_reused()
    {
        var runs = 0;
        _org.On("Create", "contact", Stage.PreOperation, call => call.Target["nickname"] = $"run {++runs}");

        _org.Create("contact", ("lastname", "Kim"));
        var second = _org.Create("contact", ("lastname", "Lee"));

        _org.Read("contact", second)["nickname"].ShouldBe("run 2");
    }

    [Fact]
    public void A_delete_shows_the_reference_and_what_the_row_was()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        _org.On("Delete", "contact", Stage.PostOperation, call => _ran.Add($"{((EntityReference)call.Context.InputParameters["Target"]).Id == id} {call.Context.PreEntityImages["Pre"]["lastname"]} {call.Context.PostEntityImages.Count}"),
            step => step with { Images = [TestOrganization.PreImage("lastname")] });

        _org.Service.Delete("contact", id);

        _ran.ShouldBe(["True Kim 0"]);
        _org.Count("contact").ShouldBe(0);
    }
}
