using System;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Domain.Tests.Intake;

public sealed class When_a_post_gets_its_key
{
    [Fact]
    public void It_is_the_sha256_of_network_account_and_post_id_in_lower_case_hex() =>
        PostKey.OfPost(Network.X, "ContosoAir", "101")
            .ShouldBe("9b80ace74523bf2aea9a5943b2a9ed688f032dc155c98699305b9586b81af3a5");

    [Fact]
    public void Ids_that_differ_only_in_case_are_two_posts() =>
        PostKey.OfPost(Network.YouTube, "LarkspurAir", "UgA1").ShouldNotBe(PostKey.OfPost(Network.YouTube, "LarkspurAir", "Uga1"));

    [Fact]
    public void The_same_id_on_two_networks_is_two_posts() =>
        PostKey.OfPost(Network.X, "LarkspurAir", "101").ShouldNotBe(PostKey.OfPost(Network.Facebook, "LarkspurAir", "101"));

    [Fact]
    public void The_same_id_on_two_accounts_of_ours_is_two_posts() =>
        PostKey.OfPost(Network.X, "LarkspurAir", "101").ShouldNotBe(PostKey.OfPost(Network.X, "LarkspurCargo", "101"));

    [Fact]
    public void Each_slot_of_a_conversation_has_a_key_of_its_own()
    {
        var channel = new Guid("c0000000-0000-0000-0000-000000000001");

        PostKey.OfConversation(channel, "profile", 1).ShouldNotBe(PostKey.OfConversation(channel, "profile", 2));
    }

    [Theory]
    [InlineData("x", Network.X)]
    [InlineData("Twitter", Network.X)]
    [InlineData(" FACEBOOK ", Network.Facebook)]
    [InlineData("youtube", Network.YouTube)]
    public void A_network_is_known_by_its_name_in_any_case(string name, Network network) =>
        NetworkName.Parse(name).ShouldBe(network);

    [Fact]
    public void An_unknown_network_is_not_guessed() => NetworkName.Parse("myspace").ShouldBeNull();
}
