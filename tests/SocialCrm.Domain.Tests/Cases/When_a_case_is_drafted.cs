using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Cases;

public sealed class When_a_case_is_drafted
{
    [Theory]
    [InlineData(Urgency.Critical, 1)]
    [InlineData(Urgency.High, 1)]
    [InlineData(Urgency.Normal, 2)]
    [InlineData(Urgency.Low, 3)]
    public void Its_priority_follows_the_urgency(Urgency urgency, int priority) => CaseDraft.Priority(urgency).ShouldBe(priority);

    [Theory]
    [InlineData(Network.X, 3986)]
    [InlineData(Network.Facebook, 2483)]
    [InlineData(Network.YouTube, 3)]
    [InlineData(Network.Forum, 3)]
    public void Its_origin_is_the_network_or_the_web(Network network, int origin) =>
        CaseDraft.For(A.Post("help") with { Network = network }, A.Channel, Urgency.Normal).OriginCode.ShouldBe(origin);

    [Fact]
    public void A_private_message_is_marked_as_one() =>
        CaseDraft.For(A.Post("help") with { IsPrivate = true }, A.Channel, Urgency.Normal).MessageTypeCode.ShouldBe(1);

    [Fact]
    public void Its_description_holds_two_thousand_characters_at_most() =>
        CaseDraft.For(A.Post(new string('a', 5000)), A.Channel, Urgency.Normal).Description.Length.ShouldBe(2000);

    [Theory]
    [InlineData(-1, ReachBand.Below100)]
    [InlineData(99, ReachBand.Below100)]
    [InlineData(100, ReachBand.Below1000)]
    [InlineData(9_999, ReachBand.Below10000)]
    [InlineData(10_000, ReachBand.Below100000)]
    [InlineData(1_600_000, ReachBand.From100000)]
    public void A_chart_tells_its_reach_by_bands(int followers, ReachBand band) => ReachBands.Of(followers).ShouldBe(band);

    [Fact]
    public void A_famous_author_changes_reach_and_influence_and_nothing_else()
    {
        var post = A.Post("I was charged twice");
        var famous = CaseDraft.For(post with { Author = post.Author with { Followers = 1_600_000 } }, A.Channel, Urgency.Normal);
        var unknown = CaseDraft.For(post with { Author = post.Author with { Followers = 9 } }, A.Channel, Urgency.Normal);

        unknown.ShouldBe(famous with { Reach = 9, Influence = 10 });
        famous.Influence.ShouldBe(62.04);
    }
}
