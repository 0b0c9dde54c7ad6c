using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Tests.Intake;

public sealed class When_the_same_post_arrives_twice
{
    private const string Complaint = "@LarkspurAir my bag is lost, please help";

    private readonly Desk _desk = new();

    [Fact]
    public void The_second_delivery_answers_with_the_first_ones_case()
    {
        var first = _desk.Receives(Complaint, id: "101");

        var second = _desk.Receives(Complaint, id: "101");

        second.Outcome().ShouldBe("Duplicate");
        second.PostId().ShouldBe(first.PostId());
        second.CaseId().ShouldBe(first.CaseId());
        _desk.All("socialactivity").Count.ShouldBe(1);
        _desk.All("incident").Count.ShouldBe(1);
    }

    [Fact]
    public void A_second_delivery_costs_two_requests()
    {
        _desk.Receives(Complaint, id: "101");
        var before = _desk.Host.RequestCount;

        _desk.Receives(Complaint, id: "101");

        // The caller's own request and the plug-in's two.
        (_desk.Host.RequestCount - before).ShouldBe(3);
    }

    [Fact]
    public void A_connectors_row_after_the_api_is_marked_as_duplicate()
    {
        var first = _desk.Receives(Complaint, author: "ana", id: "101");

        var row = ConnectorRow("101");
        _desk.Host.RunAsyncJobs();

        var post = _desk.Post(row, "scrm_outcome", "scrm_joinedtoid", "regardingobjectid");
        post.GetAttributeValue<OptionSetValue>("scrm_outcome").Value.ShouldBe(100000005);
        post.GetAttributeValue<EntityReference>("scrm_joinedtoid").Id.ShouldBe(first.PostId());
        _desk.All("incident").Count.ShouldBe(1);
    }

    [Fact]
    public void The_api_after_a_connectors_row_answers_with_the_rows_case()
    {
        var row = ConnectorRow("101");
        _desk.Host.RunAsyncJobs();

        var second = _desk.Receives(Complaint, author: "ana", id: "101");

        second.Outcome().ShouldBe("Duplicate");
        second.PostId().ShouldBe(row);
        _desk.All("incident").Count.ShouldBe(1);
    }

    [Fact]
    public void At_the_same_moment_one_wins_and_the_other_is_told_to_try_again()
    {
        var faults = new FaultException<OrganizationServiceFault>?[2];

        AtTheSameMoment.Twice(number =>
        {
            try
            {
                _desk.Receives(Complaint, id: "101");
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                faults[number] = fault;
            }
        });

        _desk.Receives(Complaint, id: "101").Outcome().ShouldBe("Duplicate");
        _desk.All("socialactivity").Count.ShouldBe(1);
        _desk.All("incident").Count.ShouldBe(1);
        foreach (var fault in faults.OfType<FaultException<OrganizationServiceFault>>())
            fault.Detail.ErrorCode.ShouldBe(unchecked((int)0x80048D03));
    }

    [Fact]
    public void By_webhook_and_poll_at_the_same_moment_it_is_one_post()
    {
        ConnectorRow("101");

        AtTheSameMoment.Twice(number =>
        {
            if (number == 0)
                Until_taken(Complaint, "101");
            else
                _desk.Host.RunAsyncJobs();
        });
        _desk.At("2026-03-02 09:05").Host.RunAsyncJobs();

        _desk.All("incident").Count.ShouldBe(1);
        _desk.All("socialactivity", "scrm_outcome")
            .Count(row => row.GetAttributeValue<OptionSetValue>("scrm_outcome").Value == 100000005)
            .ShouldBeLessThanOrEqualTo(1);
        _desk.All("socialactivity", "scrm_postkey").Count(row => row.Contains("scrm_postkey")).ShouldBe(1);
    }

    [Fact]
    public void Two_first_posts_of_one_author_at_the_same_moment_become_one_case()
    {
        AtTheSameMoment.Twice(number => Until_taken($"part {number}: my bag is lost, please help", $"20{number}"));

        _desk.All("socialactivity").Count.ShouldBe(2);
        _desk.All("socialprofile").Count.ShouldBe(1);
        _desk.All("contact").Count.ShouldBe(1);
        _desk.All("incident").Count.ShouldBe(1);
    }

    private void Until_taken(string text, string id)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _desk.Receives(text, id: id);
                return;
            }
            catch (FaultException<OrganizationServiceFault>) when (attempt < 5)
            {
                // Sent again, as a flow does after 503.
            }
        }
    }

    private Guid ConnectorRow(string postId)
    {
        var profile = _desk.Create("socialprofile", ("profilename", "ana"), ("uniqueprofileid", "id-ana"), ("community", new OptionSetValue(2)));
        return _desk.Create(
            "socialactivity",
            ("subject", "Post"),
            ("postid", postId),
            ("description", Complaint),
            ("community", new OptionSetValue(2)),
            ("posttoprofileid", Desk.Account),
            ("postedon", _desk.Now),
            ("directioncode", false),
            ("postfromprofileid", new EntityReference("socialprofile", profile)));
    }
}
