using System.Linq;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Report;
using SocialCrm.Plugins.Fairness;

namespace SocialCrm.Cli.Tests.Report;

public sealed class When_response_times_are_compared
{
    private static readonly WaitFigures Nobody = new(0, 0, null, null);

    [Fact]
    public void Each_answer_counts_in_the_band_of_the_author_who_asked()
    {
        var small = Sample.Case(1, Sample.Post(1, followers: 12));
        var large = Sample.Case(2, Sample.Post(2, followers: 1_600_000));
        var bands = ResponseTimes.ByBand(Sample.Crm(
            small with { Turns = [Sample.Turn(small, due: 60, met: 20)] },
            large with { Turns = [Sample.Turn(large, due: 60, met: 40)] }));

        bands.Select(b => (b.Band.Label, b.Figures)).ShouldBe([
            ("0 to 99", new WaitFigures(1, 0, 20, 20)), ("100 to 999", Nobody), ("1,000 to 9,999", Nobody), ("10,000 to 99,999", Nobody), ("100,000 and more", new WaitFigures(1, 0, 40, 40)),
        ]);
    }

    [Fact]
    public void Who_was_not_answered_is_counted_but_has_no_time()
    {
        var waiting = Sample.Case(1, Sample.Post(1, followers: 12));
        var band = ResponseTimes.ByBand(Sample.Crm(waiting with { Turns = [Sample.Turn(waiting, due: 60)] }))[0];
        band.Figures.ShouldBe(new WaitFigures(1, 1, null, null));
    }

    [Fact]
    public void Closing_a_case_without_an_answer_is_no_answer_and_merging_it_away_no_wait()
    {
        ReplayedCase Closed(int number)
        {
            var one = Sample.Case(number, Sample.Post(number, followers: 12));
            return one with { IsUnanswered = true, Turns = [Sample.Turn(one, due: 60, met: 2)] };
        }

        ResponseTimes.ByBand(Sample.Crm(Closed(1), Closed(2) with { IsMergedAway = true }))[0].Figures.ShouldBe(new WaitFigures(1, 0, null, null) { Closed = 1 });
    }

    [Fact]
    public void Authors_of_unknown_reach_get_a_row_of_their_own_only_when_there_are_any()
    {
        var unknown = Sample.Case(1, Sample.Post(1, followers: null));
        ResponseTimes.ByBand(Sample.Crm(unknown with { Turns = [Sample.Turn(unknown, due: 60)] }))[^1].Band.ShouldBe(WaitGroup.NotKnown);
        ResponseTimes.ByBand(Sample.Crm()).Count.ShouldBe(5);
    }
}
