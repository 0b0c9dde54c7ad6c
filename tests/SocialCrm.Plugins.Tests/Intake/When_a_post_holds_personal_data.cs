using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Tests.Intake;

public sealed class When_a_post_holds_personal_data
{
    private const string Complaint = "Charged twice, please refund! Card 4111 1111 1111 1111, passport C01X00T47, call +49 30 1234567 or dana@example.com, KX7Q2M";

    private readonly Desk _desk = new();

    [Fact]
    public void The_case_shows_none_of_it_and_the_post_all_but_the_card()
    {
        var answer = _desk.Receives(Complaint);

        var row = _desk.Case(answer.CaseId(), "title", "description");
        row["title"].ShouldBe("Charged twice, please refund!");
        row["description"].ShouldBe("Charged twice, please refund! Card [card], passport [document], call [phone] or [e-mail], [booking code]");
        var post = _desk.Post(answer.PostId(), "scrm_text", "description");
        post["scrm_text"].ShouldBe(Complaint.Replace("4111 1111 1111 1111", "[card]"));
        post["description"].ShouldBe(post["scrm_text"]);
    }

    [Fact]
    public void An_edit_brings_no_card_in_either_and_evidence_has_none()
    {
        var first = _desk.Receives(Complaint, id: "7");
        foreach (var text in new[] { "Card 5500 0000 0000 0004 was charged twice", "Never mind" })
        {
            _desk.Service.Execute(new OrganizationRequest("scrm_ReportPostEdited")
            {
                ["Network"] = "x",
                ["Account"] = Desk.Account,
                ["PostId"] = "7",
                ["Text"] = text,
                ["EditedOn"] = _desk.Now,
            });
        }

        var kept = _desk.All("scrm_evidence", "scrm_text").Select(row => (string)row["scrm_text"]).ToList();
        kept.Count.ShouldBe(2);
        kept.ShouldAllBe(text => text.Contains("[card]") && !text.Contains("1111") && !text.Contains("0004"));
        _desk.Post(first.PostId(), "scrm_text")["scrm_text"].ShouldBe("Never mind");
    }

    [Fact]
    public void A_connectors_row_loses_its_card_number_when_it_is_taken_in()
    {
        var profile = _desk.Create("socialprofile", ("profilename", "dana"), ("uniqueprofileid", "id-dana"), ("community", new OptionSetValue(2)));
        var post = _desk.Create(
            "socialactivity",
            ("scrm_channelid", new EntityReference("scrm_channel", _desk.Channel)),
            ("postid", "900"),
            ("description", Complaint),
            ("postedon", _desk.Now),
            ("postfromprofileid", new EntityReference("socialprofile", profile)));

        _desk.Host.RunAsyncJobs();

        ((string)_desk.Post(post, "description")["description"]).ShouldNotContain("1111");
    }

    [Theory]
    [InlineData("900", "Failed")]
    [InlineData("7", "Duplicate")]
    public void A_connectors_row_loses_its_card_number_also_when_it_is_not_taken_in(string postId, string outcome)
    {
        _desk.Receives("my bag is lost, please help", "dana", id: "7");
        var profile = postId == "900" ? null : _desk.All("socialprofile").Single().ToEntityReference();
        var post = _desk.Create(
            "socialactivity",
            ("scrm_channelid", new EntityReference("scrm_channel", _desk.Channel)),
            ("postid", postId),
            ("subject", Complaint),
            ("description", Complaint),
            ("scrm_text", Complaint),
            ("postedon", _desk.Now),
            ("postfromprofileid", profile));

        _desk.Host.RunAsyncJobs();

        var row = _desk.Post(post, "description", "scrm_text", "subject", "scrm_outcome");
        OutcomeName.Of(Choice.Read<Outcome>(row, "scrm_outcome")!.Value).ShouldBe(outcome);
        foreach (var column in new[] { "description", "scrm_text", "subject" })
            ((string)row[column]).ShouldNotContain("1111");
    }

    [Fact]
    public void What_is_traced_names_no_one_and_quotes_nothing()
    {
        var message = _desk.Ingest(Complaint, "dana");
        message["Private"] = true;
        _desk.Create("contact", ("lastname", "Keller"), ("emailaddress1", "dana@example.com"));

        _desk.Service.Execute(message);
        _desk.Host.RunAsyncJobs();

        _desk.Host.Traces.ShouldNotBeEmpty();
        var traced = string.Join("\n", _desk.Host.Traces.Select(line => line.ToString()));
        foreach (var secret in new[] { "1111", "C01X00T47", "dana", "Keller", "KX7Q2M", "1234567", "refund" })
            traced.ShouldNotContain(secret);
    }
}
