using System;
using SocialCrm.Plugins.Fairness;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Domain.Tests.Fairness;

public sealed class When_a_post_names_accounts
{
    private static readonly Channel Ours = new(Guid.NewGuid(), Network.X, "larkspurair", "LarkspurAir", true, null, null, 7, TimeSpan.FromDays(3))
    {
        OtherAccounts = [new OwnAccount("900", "LarkspurCargo")],
    };

    [Theory]
    [InlineData("my bag is lost", 0)]
    [InlineData("@LarkspurAir my bag is lost", 0)]
    [InlineData("@larkspurair @LarkspurCargo my bag is lost", 0)]
    [InlineData("@LarkspurAir @contosoair @WatchdogTV @consumer_rights my bag is lost", 3)]
    [InlineData("@contosoair @ContosoAir my bag is lost", 1)]
    [InlineData("write to ana@contoso.example", 0)]
    [InlineData("RT @WatchdogTV: @LarkspurAir lost a bag", 0)]
    [InlineData("@LarkspurAir see \u201C@WatchdogTV and @contosoair agree\u201D", 0)]
    public void Those_besides_ours_are_counted_once_each(string text, int accounts) => AccountsNamed.In(text, Ours).ShouldBe(accounts);
}
