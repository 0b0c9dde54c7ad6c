using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse;

namespace SocialCrm.Plugins.Tests.Intake;

public sealed class When_a_connector_creates_a_post
{
    private readonly Desk _desk = new();

    [Fact]
    public void It_becomes_a_case_like_any_other()
    {
        var row = Row(("postid", "7"), ("postfromprofileid", Profile("id-ana")));

        _desk.Host.RunAsyncJobs();

        var post = _desk.Post(row, "scrm_outcome", "regardingobjectid", "scrm_text", "scrm_postkey");
        post.GetAttributeValue<OptionSetValue>("scrm_outcome").Value.ShouldBe(100000001);
        post.GetAttributeValue<EntityReference>("regardingobjectid").LogicalName.ShouldBe("incident");
        post["scrm_text"].ShouldBe("my bag is lost, please help");
        post.Contains("scrm_postkey").ShouldBeTrue();
    }

    [Fact]
    public void The_profile_that_the_connector_made_is_the_cases_author()
    {
        var profile = Profile("id-ana");
        Row(("postid", "7"), ("postfromprofileid", profile));

        _desk.Host.RunAsyncJobs();

        _desk.All("socialprofile").Count.ShouldBe(1);
        _desk.All("incident", "socialprofileid").Single().GetAttributeValue<EntityReference>("socialprofileid").Id.ShouldBe(profile.Id);
    }

    [Theory]
    [InlineData("postid", "no post id: set Post ID to the network's id of the post")]
    [InlineData("posttoprofileid", "no channel: set Channel, or Posted To with the id of our account")]
    [InlineData("postfromprofileid", "no author: set Posted By to a social profile with a Unique Profile ID")]
    public void A_row_that_lacks_something_is_marked_failed_and_says_what(string missing, string reason)
    {
        var columns = new (string, object?)[]
        {
            ("postid", "7"), ("posttoprofileid", Desk.Account), ("postfromprofileid", Profile("id-ana")),
        };

        var row = Row([.. columns.Where(column => column.Item1 != missing).Append((missing, null))]);
        _desk.Host.RunAsyncJobs();

        var post = _desk.Post(row, "scrm_outcome", "scrm_outcomereason");
        post.GetAttributeValue<OptionSetValue>("scrm_outcome").Value.ShouldBe(100000007);
        post["scrm_outcomereason"].ShouldBe(reason);
        _desk.Host.Jobs.ShouldAllBe(job => job.Status == AsyncJobStatus.Succeeded);
    }

    [Fact]
    public void A_post_that_came_through_the_api_is_not_taken_again()
    {
        var answer = _desk.Receives("my bag is lost, please help");

        _desk.Host.RunAsyncJobs();

        _desk.All("incident").Single().Id.ShouldBe(answer.CaseId());
    }

    [Fact]
    public void A_step_that_runs_twice_for_one_row_changes_nothing_the_second_time()
    {
        var row = Row(("postid", "7"), ("postfromprofileid", Profile("id-ana")));
        _desk.Host.RunAsyncJobs();
        var caseId = _desk.All("incident").Single().Id;
        _desk.Resolves(caseId);
        _desk.At("2026-03-02 10:00");
        var again = _desk.Ingest("my bag is lost, please help", id: "7");
        again["ExistingPostId"] = row;

        var second = _desk.Service.Execute(again);

        second.Outcome().ShouldBe("Duplicate");
        second.CaseId().ShouldBe(caseId);
        _desk.All("incident").Count.ShouldBe(1);
        _desk.Post(row, "scrm_outcome").GetAttributeValue<OptionSetValue>("scrm_outcome").Value.ShouldBe(100000001);
    }


    private Guid Row(params (string Column, object? Value)[] columns)
    {
        var all = new (string Column, object? Value)[]
        {
            ("subject", "Post"),
            ("description", "my bag is lost, please help"),
            ("community", new OptionSetValue(2)),
            ("posttoprofileid", Desk.Account),
            ("postedon", _desk.Now),
            ("directioncode", false),
        };
        return _desk.Create("socialactivity", [.. all, .. columns]);
    }

    private EntityReference Profile(string uniqueId) => new(
        "socialprofile",
        _desk.Create("socialprofile", ("profilename", "ana"), ("uniqueprofileid", uniqueId), ("community", new OptionSetValue(2))));
}
