using System.Linq;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Tests.Cases;

public sealed class When_a_case_is_opened_from_a_post
{
    private readonly Desk _desk = new();

    [Fact]
    public void It_carries_what_standard_views_and_reports_read()
    {
        var request = _desk.Ingest("@LarkspurAir hi! You charged me twice for one ticket. https://t.co/x1");
        request["Followers"] = 412;

        var answer = _desk.Service.Execute(request);

        var row = _desk.Case(
            answer.CaseId(), "title", "caseorigincode", "messagetypecode", "prioritycode", "scrm_reach", "influencescore", "socialprofileid");
        row["title"].ShouldBe("You charged me twice for one ticket");
        row.GetAttributeValue<OptionSetValue>("caseorigincode").Value.ShouldBe(3986);
        row.GetAttributeValue<OptionSetValue>("messagetypecode").Value.ShouldBe(0);
        row["scrm_reach"].ShouldBe(412);
        row["influencescore"].ShouldBe(26.16);
        row.Contains("socialprofileid").ShouldBeTrue();
    }

    [Fact]
    public void It_belongs_to_whoever_delivered_the_post()
    {
        var unit = _desk.All("businessunit").Single().ToEntityReference();
        var connector = _desk.Create("systemuser", ("lastname", "Connector"), ("businessunitid", unit));
        _desk.Gives(connector, Role.Intake, Role.Basic);

        var answer = _desk.Host.ServiceFor(connector).Execute(_desk.Ingest("my bag is lost, please help"));

        foreach (var row in new[] { _desk.Case(answer.CaseId(), "ownerid"), _desk.Post(answer.PostId(), "ownerid"), _desk.All("contact", "ownerid").Single() })
            row.GetAttributeValue<EntityReference>("ownerid").Id.ShouldBe(connector, row.LogicalName);
    }

    [Fact]
    public void It_is_in_the_channels_queue()
    {
        var answer = _desk.Receives("my bag is lost, please help");

        Queue(answer.CaseId()).ShouldBe(_desk.Queue);
    }

    [Fact]
    public void The_queue_of_its_topic_comes_before_the_channels()
    {
        var baggage = _desk.Create("queue", ("name", "Baggage"));
        _desk.Create(
            "scrm_topic",
            ("scrm_name", "Baggage"),
            ("scrm_phrases", "bag\nluggage"),
            ("scrm_order", 1),
            ("scrm_queueid", new EntityReference("queue", baggage)));

        var answer = _desk.Receives("my bag is lost, please help");

        Queue(answer.CaseId()).ShouldBe(baggage);
        _desk.Case(answer.CaseId(), "scrm_topicid").GetAttributeValue<EntityReference>("scrm_topicid").Name.ShouldBe("Baggage");
    }

    [Fact]
    public void Two_million_followers_buy_no_priority_no_queue_and_no_earlier_deadline()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var famous = _desk.Ingest("my bag is lost, please help", author: "famous");
        famous["Followers"] = 2_000_000;
        var unknown = _desk.Ingest("my bag is lost, please help", author: "unknown");
        unknown["Followers"] = 9;

        var first = _desk.Case(_desk.Service.Execute(famous).CaseId(), "prioritycode", "scrm_urgency", "responseby", "resolveby");
        var second = _desk.Case(_desk.Service.Execute(unknown).CaseId(), "prioritycode", "scrm_urgency", "responseby", "resolveby");

        foreach (var column in new[] { "prioritycode", "scrm_urgency", "responseby", "resolveby" })
            first[column].ShouldBe(second[column], column);
        Queue(first.Id).ShouldBe(Queue(second.Id));
    }

    [Fact]
    public void A_deactivated_queue_of_the_topic_leaves_it_to_the_channels()
    {
        var baggage = _desk.Create("queue", ("name", "Baggage"));
        _desk.Create(
            "scrm_topic",
            ("scrm_name", "Baggage"),
            ("scrm_phrases", "bag"),
            ("scrm_order", 1),
            ("scrm_queueid", new EntityReference("queue", baggage)));
        Deactivate(baggage);

        Queue(_desk.Receives("my bag is lost, please help").CaseId()).ShouldBe(_desk.Queue);
    }

    [Fact]
    public void A_deactivated_queue_of_the_channel_keeps_no_post_from_becoming_a_case()
    {
        Deactivate(_desk.Queue);

        var answer = _desk.Receives("my bag is lost, please help");

        answer.IsNewCase().ShouldBeTrue();
        _desk.Where("queueitem", "objectid", answer.CaseId()).ShouldBeEmpty();
    }

    private void Deactivate(System.Guid queue) => _desk.Service.Update(new Entity("queue", queue)
    {
        ["statecode"] = new OptionSetValue(1),
        ["statuscode"] = new OptionSetValue(2),
    });


    private System.Guid Queue(System.Guid caseId) =>
        _desk.Where("queueitem", "objectid", caseId, "queueid").Single().GetAttributeValue<EntityReference>("queueid").Id;
}
