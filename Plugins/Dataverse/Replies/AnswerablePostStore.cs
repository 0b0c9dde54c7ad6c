using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Evidence;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>Reads what was said on a case, for those who answer.</summary>
internal sealed class AnswerablePostStore
{
    /// <summary>An answer goes to one of the latest posts; a case with hundreds of them must not cost more.</summary>
    private const int Latest = 60;

    private const string Channel = "channel";
    private const string Author = "author";

    private static readonly string[] ChannelColumns =
    {
        ChannelTable.Id, ChannelTable.PrimaryName, ChannelTable.Network, ChannelTable.AccountId, ChannelTable.Enabled, "statecode",
        ChannelTable.TextLimit, ChannelTable.MostParts, ChannelTable.ReplyWindow, ChannelTable.Approval, ChannelTable.ApprovalWords,
        ChannelTable.TrainingTeam, ChannelTable.ApprovalMinutes, ChannelTable.OwnDetails,
    };

    private readonly IOrganizationService _service;

    public AnswerablePostStore(IOrganizationService service) => _service = service;

    /// <summary>The latest posts of a case with their channels, in one request. Own posts that answer nobody are left out.</summary>
    public IReadOnlyList<AnswerablePost> Of(Guid caseId) => Of(query => query.Is(SocialActivityTable.Regarding, caseId));

    /// <summary>The posts that a reply is about: those of its case, or the one that it answers.</summary>
    public IReadOnlyList<AnswerablePost> Of(StoredReply reply)
    {
        if (reply.Case is { } theCase)
            return Of(theCase.Id);
        return reply.AnswersId is { } postId ? OfPost(postId) : Array.Empty<AnswerablePost>();
    }

    /// <summary>A post that may have no case; nothing when it is not there.</summary>
    public IReadOnlyList<AnswerablePost> OfPost(Guid postId) => Of(query => query.Is(SocialActivityTable.Id, postId));

    private List<AnswerablePost> Of(Func<QueryExpression, QueryExpression> narrow)
    {
        var query = narrow(Find.In(
                SocialActivityTable.Name,
                SocialActivityTable.PostId,
                SocialActivityTable.DirectionCode,
                SocialActivityTable.PostMessageType,
                SocialActivityTable.PostedOn,
                SocialActivityTable.ReceivedOn,
                SocialActivityTable.State,
                SocialActivityTable.Text,
                SocialActivityTable.ThreadId,
                SocialActivityTable.Automatic,
                SocialActivityTable.Intent))
            .Newest(SocialActivityTable.CreatedOn, Latest);
        query.Outer(Channel, ChannelTable.Name, SocialActivityTable.Channel, ChannelTable.Id, ChannelColumns);
        query.Outer(
            Author, SocialProfileTable.Name, SocialActivityTable.PostFromProfile, SocialProfileTable.Id, SocialProfileTable.UniqueId, SocialProfileTable.Blocked);
        var posts = new List<AnswerablePost>();
        foreach (var row in _service.Rows(query))
        {
            if (row.Linked<Guid>(Channel, ChannelTable.Id) != Guid.Empty && !AnswersNobody(row))
                posts.Add(Read(row));
        }

        return posts;
    }

    private static bool AnswersNobody(Entity row) => row.GetAttributeValue<bool>(SocialActivityTable.DirectionCode)
        && !OwnAnswer.Counts(row.GetAttributeValue<bool>(SocialActivityTable.Automatic), TextOf(row));

    private static AnswerablePost Read(Entity row) => new AnswerablePost(
        row.Id,
        row.GetAttributeValue<string>(SocialActivityTable.PostId) ?? "",
        row.GetAttributeValue<bool>(SocialActivityTable.DirectionCode),
        row.GetAttributeValue<OptionSetValue>(SocialActivityTable.PostMessageType)?.Value == 1,
        row.GetAttributeValue<DateTime?>(SocialActivityTable.PostedOn),
        row.GetAttributeValue<DateTime?>(SocialActivityTable.ReceivedOn),
        Choice.Read<PostState>(row, SocialActivityTable.State) ?? PostState.Visible,
        TextOf(row),
        row.GetAttributeValue<string>(SocialActivityTable.ThreadId),
        row.Linked<string>(Author, SocialProfileTable.UniqueId) ?? "",
        row.Linked<bool>(Author, SocialProfileTable.Blocked),
        ChannelOf(row))
    {
        Asks = !row.GetAttributeValue<bool>(SocialActivityTable.DirectionCode)
            && Choice.Read<Intent>(row, SocialActivityTable.Intent) is not (Intent.Praise or Intent.Noise),
    };

    private static string TextOf(Entity row) => row.GetAttributeValue<string>(SocialActivityTable.Text) ?? "";

    private static ReplyChannel ChannelOf(Entity row) => new ReplyChannel(
        row.Linked<Guid>(Channel, ChannelTable.Id),
        row.Linked<string>(Channel, ChannelTable.PrimaryName) ?? "",
        Choice.Read<Network>(row.Linked<OptionSetValue>(Channel, ChannelTable.Network)) ?? Network.Other,
        row.Linked<string>(Channel, ChannelTable.AccountId) ?? "",
        (row.Linked<bool?>(Channel, ChannelTable.Enabled) ?? true) && (row.Linked<OptionSetValue>(Channel, "statecode")?.Value ?? 0) == 0,
        row.Linked<int?>(Channel, ChannelTable.TextLimit),
        row.Linked<int?>(Channel, ChannelTable.MostParts) ?? 1,
        Minutes(row, ChannelTable.ReplyWindow))
    {
        Approval = Choice.Read<ApprovalRule>(row.Linked<OptionSetValue>(Channel, ChannelTable.Approval)) ?? ApprovalRule.CriticalUrgency,
        ApprovalWords = PhraseLines.Read(row.Linked<string>(Channel, ChannelTable.ApprovalWords)),
        TrainingTeamId = row.Linked<EntityReference>(Channel, ChannelTable.TrainingTeam)?.Id,
        ApprovalTime = Minutes(row, ChannelTable.ApprovalMinutes) ?? ReplyTimes.Approval,
        OwnDetails = PhraseLines.Read(row.Linked<string>(Channel, ChannelTable.OwnDetails)),
    };

    private static TimeSpan? Minutes(Entity row, string column) =>
        row.Linked<int?>(Channel, column) is { } minutes ? TimeSpan.FromMinutes(minutes) : null;
}
