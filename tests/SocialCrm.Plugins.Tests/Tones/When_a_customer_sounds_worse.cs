using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Tones;

public sealed class When_a_customer_sounds_worse
{
    private const string Calm = "Could you please tell me when my bag arrives at the hotel?";
    private const string Furious = "This is a disgrace! I hate your awful, useless, terrible airline, you lost my bag and nobody cares! Worst company ever!";

    private readonly Desk _desk = new();
    private readonly Guid _rosa;
    private readonly Guid _case;

    public When_a_customer_sounds_worse()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        _rosa = _desk.User("Rosa", Role.Rep);
        _case = _desk.Receives(Calm, id: "c1").CaseId();
        _desk.Service.Update(new Entity(IncidentTable.Name, _case) { [IncidentTable.Owner] = new EntityReference(UserTable.Name, _rosa) });
    }

    [Fact]
    public void The_owner_is_told_once_in_their_app_and_on_the_timeline()
    {
        _desk.At("2026-03-02 10:00").Receives(Furious, replyTo: "c1", id: "c2").CaseId().ShouldBe(_case);
        _desk.At("2026-03-02 10:10").Receives(Furious, replyTo: "c2", id: "c3");

        Told().ShouldBe([_rosa]);
        Notes().ShouldBe(["The customer sounds worse"]);
        var (from, to) = Fall();
        to.ShouldBeLessThan(0);
        from.ShouldBeGreaterThan(to);
        _desk.Case(_case, IncidentTable.WorseOn)[IncidentTable.WorseOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void Nothing_but_the_telling_changes()
    {
        string[] columns = [IncidentTable.Owner, IncidentTable.EscalationLevel, IncidentTable.IsEscalated, IncidentTable.NextEscalationOn];
        var before = _desk.Case(_case, columns);
        var due = _desk.Turn(_case, Kpi.FirstResponse)[TurnTable.DueOn];
        var queued = _desk.Where("queueitem", "objectid", _case, "queueid", "workerid").Single();

        _desk.Receives(Furious, replyTo: "c1");

        var after = _desk.Case(_case, columns);
        columns.ShouldAllBe(column => Equals(before.Contains(column) ? before[column] : null, after.Contains(column) ? after[column] : null));
        _desk.Turn(_case, Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(due);
        _desk.Where("queueitem", "objectid", _case, "queueid", "workerid").Single().GetAttributeValue<EntityReference>("queueid").ShouldBe(queued["queueid"]);
    }

    [Fact]
    public void Our_own_words_do_not_count()
    {
        _desk.Answers(Furious, replyTo: "c1");

        Told().ShouldBeEmpty();
    }

    [Fact]
    public void Somebody_who_sounds_bad_from_the_start_has_not_become_worse()
    {
        var angry = _desk.Receives(Furious, author: "zoe", id: "z1").CaseId();
        _desk.Receives(Furious, author: "zoe", replyTo: "z1").CaseId().ShouldBe(angry);

        _desk.All(AppNotificationTable.Name).ShouldBeEmpty();
    }

    [Fact]
    public void A_post_that_comes_late_does_not_count()
    {
        _desk.At("2026-03-02 10:00").Receives("ok", replyTo: "c1", id: "c2");

        _desk.Receives(Furious, replyTo: "c1", id: "c3", postedOn: "2026-03-02 09:30").CaseId().ShouldBe(_case);

        Told().ShouldBeEmpty();
    }

    [Fact]
    public void A_case_that_nobody_has_picked_gets_the_note_alone()
    {
        var flow = _desk.Create("systemuser", ("firstname", "Intake"), ("lastname", "Flow"), ("domainname", "flow@contoso.example"), ("applicationid", Guid.NewGuid()));
        _desk.Gives(flow, Role.Basic, Role.Intake);
        _desk.Service.Update(new Entity(IncidentTable.Name, _case) { [IncidentTable.Owner] = new EntityReference(UserTable.Name, flow) });

        _desk.Receives(Furious, replyTo: "c1");

        Told().ShouldBeEmpty();
        Notes().ShouldBe(["The customer sounds worse"]);
    }

    [Fact]
    public void Thanks_for_what_was_solved_begin_anew()
    {
        _desk.At("2026-03-02 10:00").Answers("It is at your hotel now.", "c1", id: "a1");
        _desk.Resolves(_case);
        _desk.At("2026-03-02 10:10").Receives("thank you so much, you are great, I love it!", replyTo: "a1", id: "c2").CaseId().ShouldBe(_case);
        _desk.Case(_case, IncidentTable.StateCode).GetAttributeValue<OptionSetValue>(IncidentTable.StateCode).Value.ShouldBe(1);

        _desk.At("2026-03-02 11:00").Receives(Furious, replyTo: "c2").CaseId().ShouldBe(_case);

        Told().ShouldBeEmpty();
    }

    [Fact]
    public void Who_is_told_is_whoever_has_the_case_once_a_complaint_has_taken_it_from_its_owner()
    {
        var lea = _desk.User("Lea", Role.Rep);
        _desk.Service.Update(new Entity(UserTable.Name, _rosa) { ["parentsystemuserid"] = new EntityReference(UserTable.Name, lea) });
        _desk.Create(
            EmployeeTable.Name,
            (EmployeeTable.PrimaryName, "Rosa Keller"), (EmployeeTable.User, new EntityReference(UserTable.Name, _rosa)), (EmployeeTable.Place, "Gate B12"));

        _desk.Receives("Rosa Keller at gate B12 was so rude! " + Furious, replyTo: "c1");

        var owner = _desk.Case(_case, IncidentTable.Owner).GetAttributeValue<EntityReference>(IncidentTable.Owner).Id;
        owner.ShouldNotBe(_rosa);
        Told().ShouldNotContain(_rosa);
        Told().ShouldContain(owner);
    }

    private Guid[] Told() => [.. _desk.All(AppNotificationTable.Name, AppNotificationTable.Owner).Select(one => one.GetAttributeValue<EntityReference>(AppNotificationTable.Owner).Id)];

    /// <summary>The two tones that the note on the timeline names.</summary>
    private (decimal From, decimal To) Fall()
    {
        var text = (string)_desk.Where(AnnotationTable.Name, AnnotationTable.Regarding, _case, AnnotationTable.NoteText).Single()[AnnotationTable.NoteText];
        var words = text.Split(' ');
        decimal After(string word) => decimal.Parse(words[Array.IndexOf(words, word) + 1].TrimEnd('.'), CultureInfo.InvariantCulture);
        return (After("from"), After("to"));
    }

    private string[] Notes() =>
        [.. _desk.Where(AnnotationTable.Name, AnnotationTable.Regarding, _case, AnnotationTable.Subject).Select(note => (string)note[AnnotationTable.Subject])];
}
