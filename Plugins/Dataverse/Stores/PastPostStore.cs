using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.History;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads the posts of a history: those that the customer wrote, on any channel.</summary>
public sealed class PastPostStore
{
    private const int ExcerptLength = 140;
    private const string Linked = "linked";

    private readonly IOrganizationService _service;

    public PastPostStore(IOrganizationService service) => _service = service;

    internal IReadOnlyList<PastPost> Latest(HistoryView view)
    {
        var query = Find.In(
                SocialActivityTable.Name,
                SocialActivityTable.PostedOn,
                SocialActivityTable.Description,
                SocialActivityTable.Tone,
                SocialActivityTable.PostUrl)
            .Newest(SocialActivityTable.PostedOn, CustomerHistory.PostsShown);
        view.LimitAuthors(query.AddLink(SocialProfileTable.Name, SocialActivityTable.PostFromProfile, SocialProfileTable.Id).LinkCriteria);
        query.Outer(Linked, ChannelTable.Name, SocialActivityTable.Channel, ChannelTable.Id, ChannelTable.PrimaryName);
        var posts = new List<PastPost>();
        foreach (var row in _service.Rows(query))
        {
            posts.Add(new PastPost(
                row.Id,
                row.GetAttributeValue<DateTime>(SocialActivityTable.PostedOn),
                row.Linked<string>(Linked, ChannelTable.PrimaryName) ?? "an unknown channel",
                HistoryText.Line(row.GetAttributeValue<string>(SocialActivityTable.Description), ExcerptLength),
                row.GetAttributeValue<decimal?>(SocialActivityTable.Tone),
                row.GetAttributeValue<string>(SocialActivityTable.PostUrl)));
        }

        return posts;
    }
}
