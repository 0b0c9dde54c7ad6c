using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Tests.Conversations;

/// <summary>Each of the two posts says too little to need a case; what they say together is for a person to read.</summary>
public sealed class When_an_author_goes_on_in_a_thread
{
    private const string First = "hello from the airport";
    private const string Second = "Sunday, Lisbon airport";

    private readonly Desk _desk = new();

    [Fact]
    public void Replies_to_the_own_posts_are_read_as_one_message_in_their_order()
    {
        var first = _desk.Receives(First, id: "1");
        first.CaseId().ShouldBe(Guid.Empty);
        _desk.Receives(Second, author: "ben").CaseId().ShouldBe(Guid.Empty);

        var second = _desk.Receives(Second, replyTo: "1");

        second.IsNewCase().ShouldBeTrue();
        var theCase = _desk.All(IncidentTable.Name, IncidentTable.Description).Single();
        theCase.GetAttributeValue<string>(IncidentTable.Description).ShouldBe($"{First} {Second}");
        _desk.Post(first.PostId(), SocialActivityTable.Regarding).GetAttributeValue<EntityReference>(SocialActivityTable.Regarding).Id.ShouldBe(theCase.Id);
    }

    [Fact]
    public void A_post_of_somebody_else_is_no_part_of_it()
    {
        _desk.Receives(First, author: "ben", id: "1");

        _desk.Receives(Second, replyTo: "1").CaseId().ShouldBe(Guid.Empty);
    }

    [Fact]
    public void Nor_is_one_from_before_the_join_window()
    {
        _desk.Receives(First, id: "1");
        _desk.At("2026-03-09 09:00");

        _desk.Receives(Second, replyTo: "1").CaseId().ShouldBe(Guid.Empty);
    }

    [Fact]
    public void What_the_author_took_down_is_not_said_any_more()
    {
        _desk.Receives(First, id: "1");
        _desk.Service.Execute(new OrganizationRequest("scrm_ReportPostDeleted")
        {
            ["Network"] = "x",
            ["Account"] = Desk.Account,
            ["PostId"] = "1",
            ["DeletedOn"] = _desk.Now,
        });

        _desk.Receives(Second, replyTo: "1").CaseId().ShouldBe(Guid.Empty);
    }
}
