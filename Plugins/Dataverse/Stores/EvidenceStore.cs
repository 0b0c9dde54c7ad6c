using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Evidence;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Keeps a copy of what a post said before its author changed or deleted it.</summary>
public sealed class EvidenceStore
{
    private const int NameLength = 100;
    private const int AuthorLength = 200;
    private const string Profile = "profile";

    private readonly IOrganizationService _service;

    public EvidenceStore(IOrganizationService service) => _service = service;

    /// <summary>What the post says now, or null when no post has this key.</summary>
    public EvidencePost? Now(string postKey)
    {
        var query = Find.In(
                SocialActivityTable.Name,
                SocialActivityTable.Text,
                SocialActivityTable.PostUrl,
                SocialActivityTable.State,
                SocialActivityTable.EditedOn,
                SocialActivityTable.Regarding)
            .Is(SocialActivityTable.Key, postKey);
        query.Outer(
            Profile,
            SocialProfileTable.Name,
            SocialActivityTable.PostFromProfile,
            SocialProfileTable.Id,
            SocialProfileTable.Handle,
            SocialProfileTable.FullName);
        return _service.FirstOrNone(query) is { } row ? Read(row) : null;
    }

    /// <summary>Whether a copy of a post with this text is here.</summary>
    public bool IsKept(Guid postId, string text) => _service.FirstOrNone(Find.In(EvidenceTable.Name, EvidenceTable.Hash)
        .Is(EvidenceTable.Post, postId)
        .Is(EvidenceTable.Hash, PostKey.Hash(text))) != null;

    /// <summary>Writes the copy, to be kept for the days that its channel has at this moment.</summary>
    /// <param name="capturedOn">UTC.</param>
    public void Keep(EvidencePost post, string reason, DateTime capturedOn) =>
        _service.Create(new Entity(EvidenceTable.Name)
        {
            [EvidenceTable.PrimaryName] = PostText.CutExact(reason, NameLength),
            [EvidenceTable.Post] = new EntityReference(SocialActivityTable.Name, post.PostId),
            [EvidenceTable.Text] = post.Text,
            [EvidenceTable.Link] = post.Link,
            [EvidenceTable.Author] = PostText.CutExact(post.Author, AuthorLength),
            [EvidenceTable.Hash] = PostKey.Hash(post.Text),
            [EvidenceTable.CapturedOn] = capturedOn,
            [EvidenceTable.Channel] = post.Channel is { } channel ? new EntityReference(ChannelTable.Name, channel.Id) : null,
            [EvidenceTable.KeepUntil] = post.Channel?.RetentionDays is { } days ? capturedOn.AddDays(days) : null,
            [EvidenceTable.Reason] = PostText.CutExact(reason, AuthorLength),
        });

    private static EvidencePost Read(Entity row)
    {
        var handle = row.Linked<string>(Profile, SocialProfileTable.Handle);
        var name = row.Linked<string>(Profile, SocialProfileTable.FullName);
        return new EvidencePost(
            row.Id,
            row.GetAttributeValue<string>(SocialActivityTable.Text) ?? "",
            row.GetAttributeValue<string>(SocialActivityTable.PostUrl),
            string.IsNullOrEmpty(name) ? handle ?? "" : $"{name} ({handle})",
            Choice.Read<PostState>(row, SocialActivityTable.State) ?? PostState.Visible,
            row.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding) is { LogicalName: IncidentTable.Name } theCase
                ? theCase.Id
                : null)
        {
            EditedOn = row.GetAttributeValue<DateTime?>(SocialActivityTable.EditedOn),
        };
    }
}
