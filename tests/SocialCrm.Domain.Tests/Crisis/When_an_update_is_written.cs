using System;
using SocialCrm.Plugins.Crisis;

namespace SocialCrm.Domain.Tests.Crisis;

public sealed class When_an_update_is_written
{
    private static readonly Guid Rosa = Guid.NewGuid();
    private static readonly Guid Lea = Guid.NewGuid();

    [Fact]
    public void Everybody_reads_it_in_their_language_and_the_others_in_ours()
    {
        var text = new UpdateText("Sorry.\nWe pay back.", "[es]\nPerdón.\n\nDevolvemos.\n[DE]\r\nEntschuldigung.\r\n");

        text.Mistake.ShouldBeNull();
        text.In("es").ShouldBe("Perdón.\n\nDevolvemos.");
        text.In("de").ShouldBe("Entschuldigung.");
        text.In("fr").ShouldBe("Sorry.\nWe pay back.");
        text.In(null).ShouldBe("Sorry.\nWe pay back.");
    }

    [Fact]
    public void One_that_is_too_long_is_refused() =>
        new UpdateText("Sorry", "[es]\n" + new string('a', 4001)).Mistake.ShouldBe("The update has more than 4000 characters in one language: say it shorter.");

    [Fact]
    public void The_longest_text_that_fits_may_be_sent() => new UpdateText(new string('a', 4000), null).Mistake.ShouldBeNull();

    [Theory]
    [InlineData("[es]\nPerdón.\n[ES]\nLo siento.", "There are two translations for es: keep one of them.")]
    [InlineData("[es]\n\n[de]\nEntschuldigung.", "The translation for es is empty: write it, or take it out.")]
    [InlineData("[xx]\nPerdón.", "The language xx is not recognised in posts: take its translation out.")]
    [InlineData("Perdón.", "Translations have to begin with the code of a language in brackets, such as [es].")]
    public void Translations_that_nobody_could_tell_apart_are_refused(string translations, string mistake) =>
        new UpdateText("Sorry", translations).Mistake.ShouldBe(mistake);

    [Theory]
    [InlineData(CrisisUpdateState.Draft, CrisisUpdateState.Approved, false, false, true)]
    [InlineData(CrisisUpdateState.Draft, CrisisUpdateState.Approved, false, true, false)]
    [InlineData(CrisisUpdateState.Draft, CrisisUpdateState.Approved, true, false, false)]
    [InlineData(CrisisUpdateState.Draft, CrisisUpdateState.GoingOut, false, false, false)]
    [InlineData(CrisisUpdateState.Approved, CrisisUpdateState.GoingOut, false, true, true)]
    [InlineData(CrisisUpdateState.Approved, CrisisUpdateState.GoingOut, true, false, false)]
    [InlineData(CrisisUpdateState.Approved, CrisisUpdateState.Draft, false, false, true)]
    [InlineData(CrisisUpdateState.GoingOut, CrisisUpdateState.Out, false, false, false)]
    [InlineData(CrisisUpdateState.Out, CrisisUpdateState.Out, true, false, false)]
    [InlineData(CrisisUpdateState.Out, CrisisUpdateState.Out, false, false, true)]
    public void Somebody_else_approves_it_before_it_goes_out(CrisisUpdateState before, CrisisUpdateState after, bool isChanged, bool byAuthor, bool isAllowed) =>
        (UpdateMoves.Mistake(before, after, isChanged, Rosa, byAuthor ? Rosa : Lea) == null).ShouldBe(isAllowed);
}
