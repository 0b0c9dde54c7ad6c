using System;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Domain.Tests.Staffing;

public sealed class When_a_post_is_read_again
{
    [Theory]
    [InlineData(MentionState.Suggested, true, "the same", MentionState.Confirmed)]
    [InlineData(MentionState.Suggested, false, "other words", null)]
    [InlineData(MentionState.Confirmed, false, "other words", null)]
    [InlineData(MentionState.Rejected, true, "the same", null)]
    [InlineData(MentionState.Rejected, true, "other words", MentionState.Suggested)]
    public void What_a_person_decided_holds_for_the_words_it_was_made_on(MentionState state, bool isCertain, string words, MentionState? becomes) =>
        new KnownMention(Guid.NewGuid(), Guid.NewGuid(), null, MentionKind.Complaint, state, "the same").Becomes(isCertain, words).ShouldBe(becomes);
}
