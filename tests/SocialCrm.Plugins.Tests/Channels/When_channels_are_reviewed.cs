using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Tests.Channels;

public sealed class When_channels_are_reviewed
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();

    [Fact]
    public void The_figures_are_those_of_the_last_fourteen_days()
    {
        _desk.Receives(Complaint, author: "old");
        _desk.At("2026-03-20 09:00");
        _desk.Receives(Complaint, author: "ana", postedOn: "2026-03-20 08:30");
        _desk.Receives("what a lovely crew, thank you", author: "ben");
        _desk.Answers("We are sorry to hear that.", null);
        _desk.At("2026-03-21 09:00");

        Review()["Reviewed"].ShouldBe(1);

        var channel = Channel();
        channel[ChannelTable.LastReceivedOn].ShouldBe(Desk.Time("2026-03-20 09:00"));
        channel[ChannelTable.ReviewedOn].ShouldBe(_desk.Now);
        channel[ChannelTable.PostsPerDay].ShouldBe(0.14m);
        channel[ChannelTable.AnswerShare].ShouldBe(0.5m);
        channel[ChannelTable.DelayMedian].ShouldBe(0);
        channel[ChannelTable.DelayHigh].ShouldBe(30);
    }

    [Fact]
    public void A_silence_makes_one_task_in_the_channels_queue()
    {
        Expect(24);
        _desk.Receives(Complaint);
        _desk.At("2026-03-02 21:00");
        Review()["Silent"].ShouldBe(0);
        _desk.At("2026-03-02 21:01");

        Review()["Silent"].ShouldBe(1);
        _desk.At("2026-03-03 21:01");
        Review()["Silent"].ShouldBe(1);

        var task = _desk.All("task", "subject").Single();
        task["subject"].ShouldBe("No post on Larkspur on X since 2026-03-02 09:00 UTC: check its connector");
        _desk.Where("queueitem", "objectid", task.Id).Count.ShouldBe(1);
        Channel()[ChannelTable.SilentSince].ShouldBe(Desk.Time("2026-03-02 09:00"));
    }

    [Fact]
    public void The_task_goes_to_who_is_responsible_for_the_channel()
    {
        var unit = _desk.All("businessunit").Single().ToEntityReference();
        var user = _desk.Create("systemuser", ("firstname", "Rosa"), ("lastname", "Lind"), ("businessunitid", unit));
        _desk.Gives(user, Role.Basic, Role.Rep);
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.Responsible] = new EntityReference("systemuser", user) });
        Expect(24);
        _desk.Receives(Complaint);
        _desk.At("2026-03-03 09:00");

        Review();

        _desk.All("task", "ownerid").Single().GetAttributeValue<EntityReference>("ownerid").Id.ShouldBe(user);
    }

    [Fact]
    public void Our_own_answers_do_not_hide_that_nothing_comes_in_any_more()
    {
        Expect(24);
        _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-03 08:00");
        _desk.Answers("We are looking for it.", "1");
        _desk.At("2026-03-03 09:00");

        Review()["Silent"].ShouldBe(1);
    }

    [Fact]
    public void The_next_silence_makes_the_next_task()
    {
        Expect(24);
        _desk.Receives(Complaint);
        _desk.At("2026-03-04 09:00");
        Review();
        _desk.Receives(Complaint, author: "ben");
        Review()["Silent"].ShouldBe(0);
        Channel().Contains(ChannelTable.SilentSince).ShouldBeFalse();

        _desk.At("2026-03-06 09:00");
        Review();

        _desk.All("task").Count.ShouldBe(2);
    }

    [Fact]
    public void A_channel_that_is_off_is_proposed_to_open_and_stays_off()
    {
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.Enabled] = false });
        for (var number = 0; number < 70; number++)
            _desk.Receives(Complaint, author: $"author{number}");
        Review();
        Channel().Contains(ChannelTable.Proposal).ShouldBeFalse("A wave of one day is no use of the channel.");

        for (var number = 0; number < 65; number++)
        {
            if (number % 5 == 0)
                _desk.Host.Clock.Set(_desk.Now.AddDays(1));
            _desk.Receives(Complaint, author: $"later{number}");
        }

        Review();

        Channel()[ChannelTable.Proposal].ShouldBe("Open it: 5 posts a day over 14 days");
        Channel()[ChannelTable.Enabled].ShouldBe(false);
    }

    [Fact]
    public void An_empty_channel_is_proposed_to_close_once_nobody_waits_there()
    {
        var waiting = _desk.Receives(Complaint).CaseId();
        _desk.At("2026-06-01 09:00");
        Review();
        Channel().Contains(ChannelTable.Proposal).ShouldBeFalse();
        _desk.Resolves(waiting);

        Review();

        Channel()[ChannelTable.Proposal].ShouldBe("Close it: 0 posts in 60 days and no open case");
        Channel()[ChannelTable.Enabled].ShouldBe(true);
    }

    [Fact]
    public void Work_does_not_depend_on_how_many_posts_there_are()
    {
        _desk.Receives(Complaint);
        var withOne = Requests();
        for (var number = 0; number < 40; number++)
            _desk.Receives(Complaint, author: $"author{number}");

        Requests().ShouldBe(withOne);
        withOne.ShouldBeLessThanOrEqualTo(20);
    }

    private OrganizationResponse Review() => _desk.Service.Execute(new OrganizationRequest("scrm_ReviewChannels"));

    private long Requests()
    {
        var before = _desk.Host.RequestCount;
        Review();
        return _desk.Host.RequestCount - before;
    }

    private void Expect(int postsPerDay) => _desk.Service.Update(
        new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.ExpectedPosts] = postsPerDay });

    private Entity Channel() => _desk.Service.Retrieve(ChannelTable.Name, _desk.Channel, new ColumnSet(
        ChannelTable.Enabled,
        ChannelTable.LastReceivedOn,
        ChannelTable.PostsPerDay,
        ChannelTable.AnswerShare,
        ChannelTable.DelayMedian,
        ChannelTable.DelayHigh,
        ChannelTable.SilentSince,
        ChannelTable.Proposal,
        ChannelTable.ReviewedOn));
}
