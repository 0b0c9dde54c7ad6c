using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Tests.Staffing;

/// <summary>A customer edits the post, or a person finds that the mention is about something or somebody else.</summary>
public sealed class When_a_mention_changes
{
    private const string Rude = "Amira Haddad at gate B12 was so rude to my mother, my seat is broken, please help";
    private const string Perhaps = "Amira was so rude to my mother, my seat is broken, please help";
    private const string Kind = "Amira Haddad at gate B12 was wonderful, she was so kind to my mother, thank you so much!";

    private readonly Desk _desk = new();
    private readonly Guid _amira;
    private readonly Guid _rosa;
    private readonly Guid _report;
    private readonly Guid _employee;

    public When_a_mention_changes()
    {
        _amira = _desk.User("Amira", Role.Rep, Role.Approver);
        _rosa = _desk.User("Rosa", Role.Rep, Role.Approver);
        _report = _desk.User("Tom", Role.Rep);
        _desk.Service.Update(new Entity("systemuser", _report) { ["parentsystemuserid"] = User(_amira) });
        _employee = Employee("Amira Haddad", _amira);
    }

    [Fact]
    public void Praise_that_is_edited_into_a_complaint_keeps_the_employee_away_and_is_recognised_no_more()
    {
        _desk.Receives(Kind, id: "p1");
        Recognised().ShouldBe([(_employee, 0)]);

        var theCase = Edit("p1", Rude).CaseId();

        Refusal(() => Give(theCase, _amira)).ShouldBe(ExclusionWords.CannotGive);
        Mentions().ShouldBe([(MentionKind.Complaint, MentionState.Confirmed), (MentionKind.Praise, MentionState.Suggested)], ignoreOrder: true);
        Recognised().ShouldBe([(_employee, 1)]);
    }

    [Fact]
    public void A_doubt_that_an_edit_makes_certain_is_confirmed()
    {
        var theCase = _desk.Receives(Perhaps, id: "p1").CaseId();
        Mentions().ShouldBe([(MentionKind.Complaint, MentionState.Suggested)]);

        Edit("p1", Rude);

        Mentions().ShouldBe([(MentionKind.Complaint, MentionState.Confirmed)]);
        _desk.All(StaffMentionTable.Name, StaffMentionTable.Basis, StaffMentionTable.Evidence).Single().ShouldSatisfyAllConditions(
            mention => mention[StaffMentionTable.Basis].ShouldBe("Full name, the place is named"),
            mention => mention[StaffMentionTable.Evidence].ShouldBe(Rude));
        Refusal(() => Give(theCase, _amira)).ShouldBe(ExclusionWords.CannotGive);
    }

    [Fact]
    public void What_a_person_rejected_is_asked_again_for_other_words_and_never_confirmed_by_itself()
    {
        var theCase = _desk.Receives(Perhaps, id: "p1").CaseId();
        Change(_rosa, (StaffMentionTable.State, Choice.Of(MentionState.Rejected)));

        Edit("p1", Perhaps + "!!");
        Mentions().ShouldBe([(MentionKind.Complaint, MentionState.Suggested)]);
        Change(_rosa, (StaffMentionTable.State, Choice.Of(MentionState.Rejected)));
        Edit("p1", Rude);

        Mentions().ShouldBe([(MentionKind.Complaint, MentionState.Suggested)]);
        Give(theCase, _amira);
    }

    [Fact]
    public void Praise_that_a_person_rejected_stays_rejected_when_the_post_becomes_a_complaint()
    {
        _desk.Receives(Kind, id: "p1");
        Change(_rosa, (StaffMentionTable.State, Choice.Of(MentionState.Rejected)));

        Edit("p1", Rude);

        Mentions().ShouldBe([(MentionKind.Complaint, MentionState.Confirmed), (MentionKind.Praise, MentionState.Rejected)], ignoreOrder: true);
    }

    [Fact]
    public void An_edit_elsewhere_in_the_post_leaves_what_a_person_decided()
    {
        _desk.Receives("Amira was so rude to my mother. My seat is broken, please help", id: "p1");
        Change(_rosa, (StaffMentionTable.State, Choice.Of(MentionState.Rejected)));

        Edit("p1", "Amira was so rude to my mother. My seat 12A is broken, please help");

        Mentions().ShouldBe([(MentionKind.Complaint, MentionState.Rejected)]);
    }

    [Fact]
    public void Praise_of_somebody_else_is_recognised_there_with_the_thanks_that_are_drafted()
    {
        var other = Employee("Ana Costa", _rosa);
        _desk.Receives(Kind);
        var thanks = Thanks();

        Change(_rosa, (StaffMentionTable.Employee, new EntityReference(EmployeeTable.Name, other)), lead: true);

        Recognised().ShouldBe([(_employee, 1), (other, 0)], ignoreOrder: true);
        Thanks().ShouldBe(thanks);
    }

    [Fact]
    public void Praise_that_was_a_complaint_is_recognised_no_more()
    {
        _desk.Receives(Kind);

        Change(_rosa, (StaffMentionTable.Kind, Choice.Of(MentionKind.Complaint)));

        Recognised().ShouldBe([(_employee, 1)]);
    }

    public static TheoryData<string, object?> Touches { get; } = new()
    {
        { StaffMentionTable.State, Choice.Of(MentionState.Rejected) },
        { StaffMentionTable.Kind, Choice.Of(MentionKind.Praise) },
        { StaffMentionTable.Evidence, "" },
        { StaffMentionTable.Basis, "nothing" },
        { StaffMentionTable.Post, null },
        { StaffMentionTable.Case, null },
        { StaffMentionTable.PrimaryName, "x" },
        { StaffMentionTable.StateCode, new OptionSetValue(1) },
    };

    [Theory]
    [MemberData(nameof(Touches))]
    public void Nothing_of_a_complaint_is_changed_by_the_named_or_who_reports_to_them(string column, object? value)
    {
        _desk.Receives(Rude);

        foreach (var who in new[] { _amira, _report })
            Refusal(() => Change(who, (column, value))).ShouldBe(ExclusionWords.CannotAct);
    }

    [Fact]
    public void Nor_deleted_whatever_role_they_have()
    {
        _desk.Receives(Rude);
        _desk.Gives(_amira, Role.Admin);
        var mention = _desk.All(StaffMentionTable.Name).Single().Id;

        Refusal(() => _desk.Host.ServiceFor(_amira).Delete(StaffMentionTable.Name, mention)).ShouldBe(ExclusionWords.CannotAct);

        _desk.Service.Delete(StaffMentionTable.Name, mention);
    }

    [Fact]
    public void Nobody_confirms_praise_of_themselves()
    {
        _desk.Receives("Amira was wonderful, thank you so much!");

        Refusal(() => Change(_amira, (StaffMentionTable.State, Choice.Of(MentionState.Confirmed)))).ShouldBe(ExclusionWords.CannotPraiseOneself);

        Change(_rosa, (StaffMentionTable.State, Choice.Of(MentionState.Confirmed)));
        Recognised().ShouldBe([(_employee, 0)]);
    }

    [Fact]
    public void Nor_writes_it_down_as_confirmed()
    {
        var post = _desk.Receives("You were wonderful, thank you so much!").PostId();

        Refusal(() => Praise(_amira, post, MentionState.Confirmed)).ShouldBe(ExclusionWords.CannotPraiseOneself);

        Praise(_amira, post, MentionState.Suggested);
        Recognised().ShouldBeEmpty();
    }

    [Fact]
    public void A_complaint_about_oneself_may_be_written_down_as_confirmed()
    {
        var post = _desk.Receives("You were so rude to my mother, my seat is broken, please help").PostId();

        _desk.Host.ServiceFor(_amira).Create(new Entity(StaffMentionTable.Name)
        {
            [StaffMentionTable.Employee] = new EntityReference(EmployeeTable.Name, _employee),
            [StaffMentionTable.Kind] = Choice.Of(MentionKind.Complaint),
            [StaffMentionTable.State] = Choice.Of(MentionState.Confirmed),
            [StaffMentionTable.Post] = new EntityReference(SocialActivityTable.Name, post),
        });

        Mentions().ShouldBe([(MentionKind.Complaint, MentionState.Confirmed)]);
    }

    private static EntityReference User(Guid id) => new("systemuser", id);

    private static string Refusal(Action call) => Should.Throw<FaultException<OrganizationServiceFault>>(call).Message;

    private Guid Employee(string name, Guid user) => _desk.Create(
        EmployeeTable.Name, (EmployeeTable.PrimaryName, name), (EmployeeTable.User, User(user)), (EmployeeTable.Place, "Gate B12"));

    private OrganizationResponse Edit(string post, string text)
    {
        _desk.At(_desk.Now.AddMinutes(10).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        return _desk.Service.Execute(new OrganizationRequest("scrm_ReportPostEdited")
        {
            ["Network"] = "x",
            ["Account"] = Desk.Account,
            ["PostId"] = post,
            ["EditedOn"] = _desk.Now,
            ["Text"] = text,
        });
    }

    private void Change(Guid by, (string Column, object? Value) change, bool lead = false)
    {
        var mention = new Entity(StaffMentionTable.Name, _desk.All(StaffMentionTable.Name).Single().Id) { [change.Column] = change.Value };
        (lead ? _desk.Service : _desk.Host.ServiceFor(by)).Update(mention);
    }

    private void Praise(Guid by, Guid post, MentionState state) => _desk.Host.ServiceFor(by).Create(new Entity(StaffMentionTable.Name)
    {
        [StaffMentionTable.Employee] = new EntityReference(EmployeeTable.Name, _employee),
        [StaffMentionTable.Post] = new EntityReference(SocialActivityTable.Name, post),
        [StaffMentionTable.Kind] = Choice.Of(MentionKind.Praise),
        [StaffMentionTable.State] = Choice.Of(state),
    });

    private void Give(Guid theCase, Guid user) => _desk.Service.Update(new Entity(IncidentTable.Name, theCase) { [IncidentTable.Owner] = User(user) });

    private List<(MentionKind Kind, MentionState State)> Mentions() => [.. _desk.All(StaffMentionTable.Name, StaffMentionTable.Kind, StaffMentionTable.State)
        .Select(row => (Choice.Read<MentionKind>(row, StaffMentionTable.Kind)!.Value, Choice.Read<MentionState>(row, StaffMentionTable.State)!.Value))];

    private List<(Guid Employee, int State)> Recognised() => [.. _desk.All(RecognitionTable.Name, RecognitionTable.Employee, RecognitionTable.StateCode)
        .Select(row => (row.GetAttributeValue<EntityReference>(RecognitionTable.Employee).Id, row.GetAttributeValue<OptionSetValue>(RecognitionTable.StateCode).Value))];

    private Guid Thanks() => _desk.All(RecognitionTable.Name, RecognitionTable.Reply)
        .Select(row => row.GetAttributeValue<EntityReference>(RecognitionTable.Reply).Id).Distinct().Single();
}
