using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Tests.Conversations;

public sealed class When_a_third_person_joins
{
    private const string Complaint = "my bag is lost, please help";
    private const string Link = "https://x.example/ben/status/2";

    private readonly Desk _desk = new();
    private readonly Guid _case;

    public When_a_third_person_joins() => _case = _desk.Receives(Complaint, author: "ana", id: "1").CaseId();

    [Fact]
    public void Whoever_only_agrees_gets_no_case_and_the_first_one_a_note_with_the_link()
    {
        var echo = Agrees("same here", "2");

        echo.Outcome().ShouldBe("Ignored");
        echo.Reason().ShouldStartWith("only agrees with somebody else, see case ");
        echo.CaseId().ShouldBe(Guid.Empty);
        _desk.All("incident").Count.ShouldBe(1);
        Notes().Single()["notetext"].ShouldBe($"On 2 March 2026, 09:00 UTC, on x.\n{Link}");
    }

    [Fact]
    public void The_note_is_written_once_for_each_person()
    {
        Agrees("same here", "2");
        Agrees("exactly!!", "3");
        Agrees("👆", "4", "cleo");

        Notes().Length.ShouldBe(2);
    }

    [Fact]
    public void The_note_tells_nothing_of_the_person()
    {
        var echo = _desk.Ingest("me too", "ben", "1");
        echo["Followers"] = 2000000;

        _desk.Service.Execute(echo);

        var note = Notes().Single();
        $"{note["subject"]} {note["notetext"]}".ShouldNotContain("2000000");
        $"{note["subject"]} {note["notetext"]}".ShouldNotContain("ben");
    }

    [Fact]
    public void Whoever_has_a_problem_too_gets_a_case_that_names_the_first()
    {
        var other = _desk.Receives("Same here, and my bag XY123 is still in Rome", "ben", "1");

        other.IsNewCase().ShouldBeTrue();
        _desk.Case(other.CaseId(), IncidentTable.PreviousCase).GetAttributeValue<EntityReference>(IncidentTable.PreviousCase).Id.ShouldBe(_case);
        Notes().ShouldBeEmpty();
    }

    [Fact]
    public void A_resolved_case_gets_no_note()
    {
        _desk.Resolves(_case);

        Agrees("same here", "2").Outcome().ShouldBe("Ignored");

        Notes().ShouldBeEmpty();
    }

    [Fact]
    public void An_author_who_is_forgotten_takes_the_link_along()
    {
        Agrees("same here", "2");

        _desk.Forgets(_desk.Where("socialprofile", "profilename", "ben").Single().Id);

        ((string)Notes().Single()["notetext"]).ShouldNotContain("ben");
    }

    private OrganizationResponse Agrees(string text, string id, string author = "ben")
    {
        var echo = _desk.Ingest(text, author, "1", id);
        echo["Url"] = Link;
        return _desk.Service.Execute(echo);
    }

    private Entity[] Notes() => _desk.Where("annotation", "objectid", _case, "subject", "notetext")
        .Where(note => (string)note["subject"] == "Somebody else agrees in this conversation")
        .ToArray();
}
