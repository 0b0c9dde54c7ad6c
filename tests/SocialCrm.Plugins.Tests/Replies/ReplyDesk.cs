using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Tests.Replies;

/// <summary>A desk with two reps, an approver and a customer who waits for an answer since 09:00.</summary>
internal sealed class ReplyDesk
{
    public const string Answer = "So sorry, Ana. We have found your bag.";

    /// <summary>What a caller sees of HTTP 503.</summary>
    public const int Unavailable = unchecked((int)0x80048D03);

    public ReplyDesk(string complaint = "my bag is lost, please help", bool isPrivate = false)
    {
        Desk.Promises(firstResponse: 60, resolution: 6000, nextResponse: 60);
        Rosa = Desk.User("Rosa", Role.Rep);
        Ben = Desk.User("Ben", Role.Rep);
        Lead = Desk.User("Lea", Role.Rep, Role.Approver);
        var request = Desk.Ingest(complaint, id: "c1");
        request["Private"] = isPrivate;
        var post = Desk.Service.Execute(request);
        CaseId = post.CaseId();
        Number = (string)post["CaseNumber"];
        PostId = post.PostId();
    }

    public Desk Desk { get; } = new();

    public Guid Rosa { get; }

    public Guid Ben { get; }

    public Guid Lead { get; }

    public Guid CaseId { get; }

    public string Number { get; }

    /// <summary>The row of the customer's first post.</summary>
    public Guid PostId { get; }

    public ReplyDesk At(string time)
    {
        Desk.At($"2026-03-02 {time}");
        return this;
    }

    /// <summary>The admin changes the channel.</summary>
    public void Channel(string column, object? value) =>
        Desk.Service.Update(new Entity(ChannelTable.Name, Desk.Channel) { [column] = value });

    public OrganizationResponse Draft(string text = Answer, Guid? by = null, params (string Name, object Value)[] inputs)
    {
        var request = new OrganizationRequest("scrm_DraftReply") { ["CaseId"] = CaseId, ["Text"] = text };
        foreach (var (name, value) in inputs)
            request[name] = value;
        return Desk.Host.ServiceFor(by ?? Rosa).Execute(request);
    }

    public Guid Drafted(string text = Answer, Guid? by = null, params (string Name, object Value)[] inputs) => (Guid)Draft(text, by, inputs)["ReplyId"];

    public OrganizationResponse Submit(Guid reply) => Call("scrm_SubmitReply", Rosa, ("ReplyId", reply));

    public OrganizationResponse Decide(Guid reply, bool approve, string? reason = null, Guid? by = null) => reason == null
        ? Call("scrm_ApproveReply", by ?? Lead, ("ReplyId", reply), ("Approve", approve))
        : Call("scrm_ApproveReply", by ?? Lead, ("ReplyId", reply), ("Approve", approve), ("Reason", reason));

    public OrganizationResponse Take(Guid reply) => Call("scrm_TakeReply", Desk.Host.SystemUserId, ("ReplyId", reply));

    public OrganizationResponse Sent(Guid reply, string networkId = "o1", string? sentOn = null) => sentOn == null
        ? Call("scrm_ReportReplyOutcome", Desk.Host.SystemUserId, ("ReplyId", reply), ("Sent", true), ("NetworkPostId", networkId))
        : Call("scrm_ReportReplyOutcome", Desk.Host.SystemUserId, ("ReplyId", reply), ("Sent", true), ("NetworkPostId", networkId), ("SentOn", Desk.Time($"2026-03-02 {sentOn}")));

    public OrganizationResponse Failed(Guid reply, bool isUnsure = false) =>
        Call("scrm_ReportReplyOutcome", Desk.Host.SystemUserId, ("ReplyId", reply), ("Sent", false), ("Error", "over capacity"), ("Unsure", isUnsure));

    /// <summary>A reply that is on its way to the network.</summary>
    public Guid OnItsWay(string text = Answer)
    {
        var reply = Approved(text);
        Take(reply)["Taken"].ShouldBe(true);
        return reply;
    }

    public Guid Approved(string text = Answer)
    {
        var reply = Drafted(text);
        Submit(reply)["State"].ShouldBe("Approved");
        return reply;
    }

    /// <summary>A reply that somebody has to approve.</summary>
    public Guid Awaiting()
    {
        Channel(ChannelTable.Approval, Choice.Of(ApprovalRule.EveryReply));
        var reply = Drafted();
        Submit(reply)["State"].ShouldBe("Awaiting approval");
        return reply;
    }

    public ReplyState StateOf(Guid reply) =>
        Choice.Read<ReplyState>(Desk.Post(reply, SocialActivityTable.ReplyState), SocialActivityTable.ReplyState)!.Value;

    public T? Read<T>(Guid reply, string column) => Desk.Post(reply, column).GetAttributeValue<T>(column);

    /// <summary>The subjects of the tasks on the case, without its number.</summary>
    public string[] Tasks() =>
        [.. Desk.Where(TaskTable.Name, TaskTable.Regarding, CaseId, TaskTable.Subject).Select(task => ((string)task[TaskTable.Subject])[(Number.Length + 2)..])];

    /// <summary>How many posts of ours count on the case.</summary>
    public int OwnPosts() => Desk.Where(SocialActivityTable.Name, SocialActivityTable.Regarding, CaseId, SocialActivityTable.DirectionCode, SocialActivityTable.ReplyState)
        .Count(post => Choice.Read<ReplyState>(post, SocialActivityTable.ReplyState) == ReplyState.Sent);

    public static string Refusal(Action call) => Should.Throw<FaultException<OrganizationServiceFault>>(call).Message;

    private OrganizationResponse Call(string name, Guid user, params (string Name, object Value)[] inputs)
    {
        var request = new OrganizationRequest(name);
        foreach (var (input, value) in inputs)
            request[input] = value;
        return Desk.Host.ServiceFor(user).Execute(request);
    }
}
