using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Tests.Crisis;

public sealed class When_many_write_about_one_thing
{
    private readonly CrisisDesk _desk = new();

    [Fact]
    public void A_crisis_is_suspected_in_the_first_busy_hour_and_somebody_is_told()
    {
        _desk.Complain(5);

        var swept = _desk.Sweep();

        swept["Suspected"].ShouldBe(1);
        var crisis = _desk.Only();
        _desk.StateOf(crisis.Id).ShouldBe(CrisisState.Suspected);
        crisis[CrisisTable.PrimaryName].ShouldBe("Double charge");
        crisis[CrisisTable.Reason].ShouldBe("5 authors in 60 minutes, usually 0");
        crisis[CrisisTable.StartedOn].ShouldBe(_desk.Desk.Now);
        _desk.Desk.All(TaskTable.Name, TaskTable.Subject).Single()[TaskTable.Subject].ShouldBe("Perhaps a crisis: Double charge: 5 authors in 60 minutes, usually 0");
        _desk.Desk.All(IncidentTable.Name, IncidentTable.Crisis).ShouldAllBe(row => !row.Contains(IncidentTable.Crisis));
    }

    [Fact]
    public void Below_the_floor_it_is_none()
    {
        _desk.Complain(4);

        _desk.Sweep()["Suspected"].ShouldBe(0);
    }

    [Fact]
    public void One_author_who_writes_a_hundred_times_is_one()
    {
        for (var post = 0; post < 20; post++)
            _desk.Complains("ana");
        _desk.Complain(3);

        _desk.Sweep()["Suspected"].ShouldBe(0);
    }

    [Fact]
    public void Reshares_our_own_posts_praise_and_employees_do_not_count()
    {
        _desk.Complain(4);
        var first = _desk.Desk.Receives("I was charged twice, please help", "zoe", id: "shared");
        _desk.Desk.Host.RunAsyncJobs();
        var employee = _desk.Desk.Receives("I was charged twice, please help", "ed");
        _desk.Desk.Service.Update(new Entity(SocialProfileTable.Name, ProfileOf(employee.PostId())) { [SocialProfileTable.IsEmployee] = true });
        _desk.At("2026-03-02 11:00");
        for (var number = 0; number < 4; number++)
        {
            var reshare = _desk.Desk.Ingest("", FormattableString.Invariant($"fan{number}"));
            reshare["ReshareOf"] = "shared";
            _desk.Desk.Service.Execute(reshare);
            _desk.Desk.Receives("thank you payment team, you are great", FormattableString.Invariant($"happy{number}")).Outcome().ShouldBe("Praise");
        }

        _desk.Desk.Receives("some of you were charged twice", Desk.Account);
        _desk.Desk.Receives("I was charged twice again, please help", "ed");
        _desk.Complain(4, prefix: "late");

        _desk.Sweep()["Suspected"].ShouldBe(0);
        first.CaseId().ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public void What_is_usual_at_this_time_of_day_is_none()
    {
        for (var day = 1; day <= 7; day++)
        {
            _desk.At(string.Create(CultureInfo.InvariantCulture, $"2026-03-0{day} 09:00"));
            _desk.Complain(6, prefix: FormattableString.Invariant($"day{day}n"));
        }

        _desk.At("2026-03-08 09:00");
        _desk.Complain(11, prefix: "today");
        _desk.Sweep()["Suspected"].ShouldBe(0);

        _desk.Complain(4, prefix: "more");
        _desk.Sweep()["Suspected"].ShouldBe(1);
        _desk.Only()[CrisisTable.Reason].ShouldBe("15 authors in 60 minutes, usually 6");
    }

    [Fact]
    public void Posts_outside_of_the_window_do_not_count()
    {
        _desk.Complain(3, prefix: "early");
        _desk.At("10:30");
        _desk.Complain(3, prefix: "late");

        _desk.Sweep()["Suspected"].ShouldBe(0);
    }

    [Fact]
    public void A_topic_with_its_own_window_is_counted_in_that()
    {
        _desk.Desk.Service.Update(new Entity(TopicTable.Name, _desk.Topic) { [TopicTable.CrisisWindow] = 180 });
        _desk.Complain(3, prefix: "early");
        _desk.At("10:30");
        _desk.Complain(3, prefix: "late");

        _desk.Sweep()["Suspected"].ShouldBe(1);
        _desk.Only()[CrisisTable.Reason].ShouldBe("6 authors in 180 minutes, usually 0");
    }

    [Fact]
    public void A_topic_whose_floor_is_zero_is_never_suspected()
    {
        _desk.Desk.Service.Update(new Entity(TopicTable.Name, _desk.Topic) { [TopicTable.CrisisAuthors] = 0 });
        _desk.Complain(12);

        _desk.Sweep()["Suspected"].ShouldBe(0);
    }

    [Fact]
    public void A_backlog_of_old_posts_is_none()
    {
        _desk.At("2026-03-04 09:00");
        for (var number = 0; number < 12; number++)
            _desk.Desk.Receives("I was charged twice, please help", FormattableString.Invariant($"old{number}"), postedOn: "2026-03-02 09:00");

        _desk.Sweep()["Suspected"].ShouldBe(0);
    }

    [Fact]
    public void It_is_suspected_once_and_the_highest_number_of_authors_is_kept()
    {
        _desk.Complain(5);
        _desk.Sweep();
        _desk.At("09:20");
        _desk.Complain(4, prefix: "more");

        _desk.Sweep()["Suspected"].ShouldBe(0);
        _desk.At("12:00");
        _desk.Sweep();

        _desk.Only()[CrisisTable.Authors].ShouldBe(9);
        _desk.Desk.All(TaskTable.Name).Count.ShouldBe(1);
    }

    [Fact]
    public void From_the_size_that_an_admin_sets_it_is_declared_without_a_person()
    {
        _desk.Desk.Service.Update(new Entity(TopicTable.Name, _desk.Topic) { [TopicTable.CrisisDeclareAt] = 8 });
        var cases = _desk.Complain(8);

        var swept = _desk.Sweep();

        swept["Declared"].ShouldBe(1);
        _desk.StateOf(_desk.Only().Id).ShouldBe(CrisisState.Declared);
        cases.Select(_desk.CrisisOf).ShouldAllBe(crisis => crisis == _desk.Only().Id);
    }

    [Fact]
    public void One_that_is_suspected_first_is_declared_when_it_grows_to_that_size()
    {
        _desk.Desk.Service.Update(new Entity(TopicTable.Name, _desk.Topic) { [TopicTable.CrisisDeclareAt] = 8 });
        _desk.Complain(7);
        _desk.Sweep()["Suspected"].ShouldBe(1);
        var last = _desk.Complains("last");

        _desk.Sweep()["Declared"].ShouldBe(1);

        _desk.Only()[CrisisTable.Authors].ShouldBe(8);
        _desk.CrisisOf(last).ShouldBe(_desk.Only().Id);
        _desk.Desk.All(TaskTable.Name, TaskTable.Subject).Select(task => task[TaskTable.Subject]).ShouldContain("Crisis declared: Double charge: 8 authors in 60 minutes");
        _desk.Sweep()["Declared"].ShouldBe(0);
    }

    [Fact]
    public void After_a_false_alarm_it_takes_twice_as_many_for_a_day()
    {
        _desk.Complain(5);
        _desk.Sweep();
        _desk.Close(_desk.Only().Id, falseAlarm: true);
        _desk.Complain(3, prefix: "more");
        _desk.Sweep()["Suspected"].ShouldBe(0);

        _desk.Complain(2, prefix: "evenmore");

        _desk.Sweep()["Suspected"].ShouldBe(1);
    }

    [Fact]
    public void The_day_after_it_takes_as_many_as_ever()
    {
        _desk.Complain(5);
        _desk.Sweep();
        _desk.Close(_desk.Only().Id, falseAlarm: true);
        _desk.At("2026-03-03 15:00").Complain(5, prefix: "next");

        _desk.Sweep()["Suspected"].ShouldBe(1);
    }

    [Fact]
    public void A_suspicion_that_nobody_decided_on_ends_when_the_wave_has_passed()
    {
        _desk.Complain(5);
        _desk.Sweep();
        _desk.At("2026-03-03 08:00").Sweep();
        _desk.StateOf(_desk.Only().Id).ShouldBe(CrisisState.Suspected);

        _desk.At("2026-03-03 09:00").Sweep();

        _desk.StateOf(_desk.Only().Id).ShouldBe(CrisisState.Closed);
        _desk.At("2026-03-03 15:00").Complain(5, prefix: "again");
        _desk.Sweep()["Suspected"].ShouldBe(1);
    }

    [Fact]
    public void It_stays_a_suspicion_while_as_many_still_write()
    {
        _desk.Complain(5);
        _desk.Sweep();
        _desk.At("2026-03-03 09:00").Complain(5, prefix: "again");

        _desk.Sweep();

        _desk.StateOf(_desk.Only().Id).ShouldBe(CrisisState.Suspected);
    }

    [Fact]
    public void Looking_costs_the_same_whether_few_or_many_have_written()
    {
        _desk.Complain(5);
        _desk.Sweep();
        var few = Requests(() => _desk.Sweep());
        _desk.Complain(60, prefix: "more");
        _desk.Sweep();

        Requests(() => _desk.Sweep()).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(6);
    }

    private long Requests(Action act)
    {
        var before = _desk.Desk.Host.RequestCount;
        act();
        return _desk.Desk.Host.RequestCount - before;
    }

    private Guid ProfileOf(Guid post) =>
        _desk.Desk.Post(post, SocialActivityTable.PostFromProfile).GetAttributeValue<EntityReference>(SocialActivityTable.PostFromProfile).Id;
}
