using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Tests.Recognition;

public sealed class When_a_customer_praises_an_employee
{
    private const string Praise = "Amira Haddad at gate B12 was wonderful, she was so kind to my mother, thank you so much!";

    private readonly Desk _desk = new();
    private readonly Guid _amira;
    private readonly Guid _lead;
    private readonly Guid _rosa;
    private readonly Guid _employee;
    private readonly Guid _manager;

    public When_a_customer_praises_an_employee()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        _amira = User("Amira");
        _lead = User("Lea");
        _rosa = User("Rosa");
        _manager = Employee("Lea Lindqvist", _lead, null);
        _employee = Employee("Amira Haddad", _amira, _manager);
    }

    [Fact]
    public void It_reaches_the_employee_and_their_manager()
    {
        var post = _desk.Receives(Praise);

        var recognition = Recognitions().Single();
        recognition[RecognitionTable.PrimaryName].ShouldBe("Praise for Amira Haddad");
        recognition[RecognitionTable.Words].ShouldBe(Praise);
        recognition.GetAttributeValue<EntityReference>(RecognitionTable.Employee).Id.ShouldBe(_employee);
        recognition.GetAttributeValue<EntityReference>(RecognitionTable.Manager).Id.ShouldBe(_manager);
        recognition.GetAttributeValue<EntityReference>(RecognitionTable.Post).Id.ShouldBe(post.PostId());
        var told = _desk.All(AppNotificationTable.Name, AppNotificationTable.Owner, AppNotificationTable.Title);
        told.Select(one => one.GetAttributeValue<EntityReference>(AppNotificationTable.Owner).Id).ShouldBe([_amira, _lead], ignoreOrder: true);
        told.ShouldAllBe(one => (string)one[AppNotificationTable.Title] == "A customer praises Amira Haddad");
    }

    [Fact]
    public void Without_a_manager_in_the_directory_the_manager_of_the_user_is_told()
    {
        var boss = User("Bo");
        _desk.Service.Update(new Entity("systemuser", _amira) { ["parentsystemuserid"] = new EntityReference("systemuser", boss) });
        _desk.Service.Update(new Entity(EmployeeTable.Name, _employee) { [EmployeeTable.Manager] = null });

        _desk.Receives(Praise);

        _desk.All(AppNotificationTable.Name, AppNotificationTable.Owner).Select(one => one.GetAttributeValue<EntityReference>(AppNotificationTable.Owner).Id)
            .ShouldBe([_amira, boss], ignoreOrder: true);
    }

    [Fact]
    public void Somebody_who_is_their_own_manager_is_told_once()
    {
        _desk.Service.Update(new Entity(EmployeeTable.Name, _manager) { [EmployeeTable.User] = new EntityReference("systemuser", _amira) });

        _desk.Receives(Praise);

        _desk.All(AppNotificationTable.Name, AppNotificationTable.Owner).ShouldHaveSingleItem().GetAttributeValue<EntityReference>(AppNotificationTable.Owner).Id.ShouldBe(_amira);
    }

    [Fact]
    public void There_is_no_case_and_no_clock()
    {
        _desk.Receives(Praise).Outcome().ShouldBe("Praise");

        _desk.All(IncidentTable.Name).ShouldBeEmpty();
        _desk.All(TurnTable.Name).ShouldBeEmpty();
    }

    [Fact]
    public void A_thank_you_waits_as_a_draft_that_a_person_sends()
    {
        var post = _desk.Receives(Praise, id: "p1");
        var draft = Draft()!;

        _desk.Post(draft.Id, SocialActivityTable.Text)[SocialActivityTable.Text].ShouldBe("Thank you for your kind words. We have passed them on, and they made somebody's day.");
        StateOf(draft.Id).ShouldBe(ReplyState.Draft);
        Call("scrm_SubmitReply", ("ReplyId", draft.Id))["State"].ShouldBe("Approved");
        var taken = Call("scrm_TakeReply", ("ReplyId", draft.Id));
        taken["InReplyTo"].ShouldBe("p1");
        Call("scrm_ReportReplyOutcome", ("ReplyId", draft.Id), ("Sent", true), ("NetworkPostId", "o1"))["State"].ShouldBe("Sent");
        _desk.Post(draft.Id, SocialActivityTable.Answers).GetAttributeValue<EntityReference>(SocialActivityTable.Answers).Id.ShouldBe(post.PostId());
        _desk.All(IncidentTable.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Our_thanks_that_come_back_from_the_network_are_ours_and_open_nothing()
    {
        _desk.Receives(Praise, id: "p1");
        var draft = Draft()!;
        Call("scrm_SubmitReply", ("ReplyId", draft.Id));
        Call("scrm_TakeReply", ("ReplyId", draft.Id));

        _desk.Answers("Thank you for your kind words. We have passed them on, and they made somebody's day.", "p1", id: "o1").Outcome().ShouldBe("Own post");

        StateOf(draft.Id).ShouldBe(ReplyState.Sent);
        _desk.All(IncidentTable.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Where_every_reply_needs_approval_somebody_else_approves_it()
    {
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.Approval] = Choice.Of(ApprovalRule.EveryReply) });
        _desk.Receives(Praise);
        var draft = Draft()!.Id;
        Call("scrm_SubmitReply", ("ReplyId", draft))["State"].ShouldBe("Awaiting approval");

        _desk.Host.ServiceFor(_rosa).Execute(new OrganizationRequest("scrm_ApproveReply") { ["ReplyId"] = draft, ["Approve"] = true })["State"].ShouldBe("Approved");

        _desk.All(ReplyDecisionTable.Name, ReplyDecisionTable.PrimaryName).Single()[ReplyDecisionTable.PrimaryName].ShouldBe("Approved: no case");
    }

    [Fact]
    public void The_channels_own_words_are_used()
    {
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.ThankYou] = "Cheers!" });

        _desk.Receives(Praise);

        _desk.Post(Draft()!.Id, SocialActivityTable.Text)[SocialActivityTable.Text].ShouldBe("Cheers!");
    }

    [Fact]
    public void Where_nothing_can_be_answered_there_is_a_recognition_without_a_draft()
    {
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.ThankYou] = "Thank you, call +351 912 345 678 or write to ana@contoso.example" });

        _desk.Receives(Praise).Outcome().ShouldBe("Praise");

        Recognitions().Count.ShouldBe(1);
        Draft().ShouldBeNull();
    }

    [Fact]
    public void Praise_beside_a_problem_is_a_case_for_the_problem_and_a_recognition()
    {
        var post = _desk.Receives("Amira Haddad at gate B12 was great but my bag is still lost, please help me find it");

        post.IsNewCase().ShouldBeTrue();
        _desk.Turn(post.CaseId(), SocialCrm.Plugins.Sla.Kpi.FirstResponse).ShouldNotBeNull();
        var recognition = Recognitions().Single();
        recognition[RecognitionTable.Words].ShouldBe("Amira Haddad at gate B12 was great");
        recognition.GetAttributeValue<EntityReference>(RecognitionTable.Case).Id.ShouldBe(post.CaseId());
        Draft().ShouldBeNull();
        _desk.Host.ServiceFor(_amira).Update(new Entity(IncidentTable.Name, post.CaseId()) { [IncidentTable.Owner] = new EntityReference(UserTable.Name, _amira) });
    }

    [Theory]
    [InlineData("Thanks a lot, Amira Haddad at gate B12, for losing my bag")]
    [InlineData("Great job Amira Haddad at gate B12! You lost my bag and ruined our holiday, I am furious.")]
    public void Sarcasm_is_no_praise(string text)
    {
        _desk.Receives(text);

        Recognitions().ShouldBeEmpty();
    }

    [Fact]
    public void Doubtful_praise_counts_once_a_person_confirms_it_and_no_more_when_it_is_rejected()
    {
        _desk.Receives("Amira was wonderful, thank you so much!");
        Recognitions().ShouldBeEmpty();
        var mention = _desk.All(StaffMentionTable.Name).Single().Id;

        Decides(mention, MentionState.Confirmed);
        Decides(mention, MentionState.Confirmed);
        Recognitions().Single().GetAttributeValue<OptionSetValue>(RecognitionTable.StateCode).Value.ShouldBe(0);
        Draft().ShouldNotBeNull();

        Decides(mention, MentionState.Rejected);
        Recognitions().Single().GetAttributeValue<OptionSetValue>(RecognitionTable.StateCode).Value.ShouldBe(1);
    }

    [Fact]
    public void Doubtful_praise_in_a_post_that_got_a_case_since_is_recognised_with_that_case_and_answered_there()
    {
        var post = _desk.Receives("Amira was wonderful, thank you so much!").PostId();
        var theCase = _desk.Receives("my bag is lost, please help", author: "zoe").CaseId();
        _desk.Service.Update(new Entity(SocialActivityTable.Name, post) { [SocialActivityTable.Regarding] = new EntityReference(IncidentTable.Name, theCase) });

        Decides(_desk.All(StaffMentionTable.Name).Single().Id, MentionState.Confirmed);

        Recognitions().Single().GetAttributeValue<EntityReference>(RecognitionTable.Case).Id.ShouldBe(theCase);
        Draft().ShouldBeNull();
    }

    [Fact]
    public void The_view_of_the_month_lists_what_came_in_this_month_and_was_not_withdrawn()
    {
        _desk.At("2026-01-20 09:00").Receives(Praise, author: "old");
        _desk.At("2026-02-28 09:00").Receives(Praise, author: "cleo");
        _desk.At("2026-03-02 09:00").Receives(Praise, author: "dan");
        var dan = Latest();
        _desk.At("2026-03-31 12:00").Receives(Praise, author: "eve");
        var eve = Latest();
        _desk.At("2026-03-31 12:10").Receives(Praise, author: "bo");
        Decides(_desk.Where(RecognitionTable.Name, RecognitionTable.Id, Latest(), RecognitionTable.Mention).Single()
            .GetAttributeValue<EntityReference>(RecognitionTable.Mention).Id, MentionState.Rejected);

        ThisMonth().ShouldBe([eve, dan]);

        _desk.At("2026-04-01 12:00");
        ThisMonth().ShouldBeEmpty();
    }

    [Fact]
    public void The_same_post_twice_is_one_recognition()
    {
        _desk.Receives(Praise, id: "p1");
        _desk.Receives(Praise, id: "p1").Outcome().ShouldBe("Duplicate");

        Recognitions().Count.ShouldBe(1);
    }

    [Fact]
    public void A_post_that_has_a_case_is_answered_there()
    {
        var post = _desk.Receives("my bag is lost, please help");

        var reply = (Guid)Call("scrm_DraftReply", ("PostId", post.PostId()), ("Text", "We are looking for it."))["ReplyId"];

        _desk.Post(reply, SocialActivityTable.Regarding).GetAttributeValue<EntityReference>(SocialActivityTable.Regarding).Id.ShouldBe(post.CaseId());
    }

    [Fact]
    public void A_reply_needs_a_case_or_a_post() =>
        ReplyRefusal(("Text", "Hello")).ShouldBe("CaseId is missing: give it the id of a case, or PostId that of a post without one.");

    [Fact]
    public void A_reply_needs_a_post_that_is_there() =>
        ReplyRefusal(("Text", "Hello"), ("PostId", new Guid("11111111-1111-1111-1111-111111111111"))).ShouldStartWith("There is no post of a customer with the id");

    private string ReplyRefusal(params (string Name, object Value)[] inputs) =>
        Should.Throw<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Call("scrm_DraftReply", inputs)).Message;

    private System.Collections.Generic.IReadOnlyList<Entity> Recognitions() => _desk.All(
        RecognitionTable.Name,
        RecognitionTable.PrimaryName, RecognitionTable.Employee, RecognitionTable.Manager, RecognitionTable.Words, RecognitionTable.Post, RecognitionTable.Case,
        RecognitionTable.Reply, RecognitionTable.StateCode);

    private System.Collections.Generic.IEnumerable<Guid> ThisMonth() => _desk.Service
        .RetrieveMultiple(new FetchExpression(App.Screens.View("Recognitions: This Month").FetchXml)).Entities.Select(row => row.Id);

    private Guid Latest() => _desk.All(RecognitionTable.Name, "createdon").MaxBy(row => row.GetAttributeValue<DateTime>("createdon"))!.Id;

    private EntityReference? Draft() => Recognitions().Single().GetAttributeValue<EntityReference>(RecognitionTable.Reply);

    private ReplyState StateOf(Guid reply) => Choice.Read<ReplyState>(_desk.Post(reply, SocialActivityTable.ReplyState), SocialActivityTable.ReplyState)!.Value;

    private void Decides(Guid mention, MentionState state) =>
        _desk.Host.ServiceFor(_rosa).Update(new Entity(StaffMentionTable.Name, mention) { [StaffMentionTable.State] = Choice.Of(state) });

    private OrganizationResponse Call(string name, params (string Name, object Value)[] inputs)
    {
        var request = new OrganizationRequest(name);
        foreach (var (input, value) in inputs)
            request[input] = value;
        return _desk.Service.Execute(request);
    }

    private Guid User(string name) => _desk.User(name, Role.Rep, Role.Approver);

    private Guid Employee(string name, Guid user, Guid? manager) => _desk.Create(
        EmployeeTable.Name,
        (EmployeeTable.PrimaryName, name), (EmployeeTable.User, new EntityReference("systemuser", user)), (EmployeeTable.Place, "Gate B12"),
        (EmployeeTable.Manager, manager is { } id ? new EntityReference(EmployeeTable.Name, id) : null));
}
