using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Recognition;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Staffing;

/// <summary>Lets praise reach the employee and their manager, and drafts a thank-you to the customer.</summary>
internal sealed class RecognitionKeeping
{
    private const int NameLength = 200;

    private readonly PluginScope _scope;
    private readonly RecognitionStore _store;

    public RecognitionKeeping(PluginScope scope)
    {
        _scope = scope;
        _store = new RecognitionStore(scope.AsSystem);
    }

    /// <summary>Keeps the recognition of a mention once for each employee; one that was withdrawn counts again.</summary>
    public void Keep(Guid mentionId, Guid employeeId)
    {
        var kept = _store.Of(mentionId);
        if (kept.FirstOrDefault(one => one.EmployeeId == employeeId) is { } known)
            _store.SetActive(known.Id, true);
        else if (_store.PraiseIn(mentionId) is { } praise)
            Create(praise, kept.Select(one => one.ReplyId).FirstOrDefault(reply => reply != null));
    }

    /// <summary>Somebody decided that it was no praise of this employee.</summary>
    public void Withdraw(Guid mentionId, Guid employeeId)
    {
        foreach (var known in _store.Of(mentionId).Where(one => one.EmployeeId == employeeId))
            _store.SetActive(known.Id, false);
    }

    /// <param name="thanks">The draft that thanks the customer already; null when there is none.</param>
    private void Create(Praise praise, Guid? thanks)
    {
        var reply = thanks ?? (praise.CaseId == null && praise.PostId is { } postId ? Thank(postId) : null);
        var id = new OwnedByCaller(_scope).Create(new Entity(RecognitionTable.Name)
        {
            [RecognitionTable.PrimaryName] = PostText.CutExact($"Praise for {praise.Employee}", NameLength),
            [RecognitionTable.Employee] = new EntityReference(EmployeeTable.Name, praise.EmployeeId),
            [RecognitionTable.Manager] = Reference(EmployeeTable.Name, praise.ManagerId),
            [RecognitionTable.Mention] = new EntityReference(StaffMentionTable.Name, praise.MentionId),
            [RecognitionTable.Post] = Reference(SocialActivityTable.Name, praise.PostId),
            [RecognitionTable.Case] = Reference(IncidentTable.Name, praise.CaseId),
            [RecognitionTable.Words] = praise.Words,
            [RecognitionTable.Reply] = Reference(SocialActivityTable.Name, reply),
        });
        Tell(praise, id);
        _scope.Trace("recognition: mention={0} recognition={1} thanked={2}", praise.MentionId, id, reply != null);
    }

    private void Tell(Praise praise, Guid id)
    {
        var people = new[] { praise.UserId, praise.ManagerUserId }.OfType<Guid>().Distinct().ToList();
        var notifications = new NotificationStore(_scope.AsSystem);
        if (people.Count == 0 || !notifications.IsAvailable)
            return;
        foreach (var person in people)
            notifications.TellOfPraise(person, id, $"A customer praises {praise.Employee}");
    }

    /// <summary>Drafted like any other answer, so that a person sends it. Where nothing can be answered there is no draft, and that is no mistake.</summary>
    private Guid? Thank(Guid postId)
    {
        if (_store.ThankYouFor(postId) is not { } text)
            return null;
        var check = Draft(postId, text, true);
        return string.IsNullOrEmpty((string)check["Problems"]) ? (Guid)Draft(postId, text, false)["ReplyId"] : null;
    }

    private OrganizationResponse Draft(Guid postId, string text, bool isCheck) => _scope.AsSystem.Execute(new OrganizationRequest("scrm_DraftReply")
    {
        ["PostId"] = postId,
        ["Text"] = text,
        ["CheckOnly"] = isCheck,
    });

    private static EntityReference? Reference(string table, Guid? id) => id is { } row ? new EntityReference(table, row) : null;
}
