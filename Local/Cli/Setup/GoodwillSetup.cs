using System.Collections.Generic;

namespace SocialCrm.Cli.Setup;

/// <summary>How much goodwill the holders of roles may give, and what a replay lets people offer.</summary>
internal sealed record GoodwillSetup
{
    public IReadOnlyList<GoodwillLimitSetup> Limits { get; init; } = [];

    public IReadOnlyList<GoodwillOfferSetup> Offers { get; init; } = [];
}
