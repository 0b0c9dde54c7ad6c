using System;
using SocialCrm.Plugins.Promises;

namespace SocialCrm.Domain.Tests.Promises;

public sealed class When_a_promise_is_made
{
    private static readonly PromiseDraft Draft = new("We call you", A.Ana, A.Monday.AddDays(1));

    [Fact]
    public void Words_case_and_date_are_enough() => Draft.Mistake(A.Monday).ShouldBeNull();

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void It_needs_words(string? text) =>
        (Draft with { Text = text }).Mistake(A.Monday).ShouldBe("A promise needs words: say what was promised.");

    [Theory]
    [InlineData(400, null)]
    [InlineData(401, "The promise has more than 400 characters: say it shorter.")]
    public void The_words_have_to_fit(int length, string? mistake) =>
        (Draft with { Text = new string('x', length) }).Mistake(A.Monday).ShouldBe(mistake);

    [Fact]
    public void It_needs_a_case() =>
        (Draft with { CaseId = null }).Mistake(A.Monday).ShouldBe("A promise needs a case: choose the case it was made in.");

    [Fact]
    public void It_needs_a_date() =>
        (Draft with { DueOn = null }).Mistake(A.Monday).ShouldBe("A promise needs a date: say until when it was promised.");

    [Theory]
    [InlineData(1, null)]
    [InlineData(0, "The promise would be overdue at once: give a time in the future.")]
    [InlineData(-1, "The promise would be overdue at once: give a time in the future.")]
    public void It_is_due_in_the_future(int seconds, string? mistake) =>
        (Draft with { DueOn = A.Monday.AddSeconds(seconds) }).Mistake(A.Monday).ShouldBe(mistake);

    [Fact]
    public void One_that_was_settled_long_ago_may_be_recorded() =>
        (Draft with { DueOn = A.Monday.AddDays(-9), State = PromiseState.Kept }).Mistake(A.Monday).ShouldBeNull();

    [Fact]
    public void One_that_was_made_before_may_be_overdue_when_it_is_changed() =>
        (Draft with { DueOn = A.Monday.AddDays(-9) }).Mistake(null).ShouldBeNull();

    [Fact]
    public void Its_post_is_one_of_the_case()
    {
        var post = Guid.Parse("d0000000-0000-0000-0000-000000000001");

        (Draft with { PostId = post, PostCaseId = A.Ana }).Mistake(A.Monday).ShouldBeNull();
        (Draft with { PostId = post, PostCaseId = A.Ben }).Mistake(A.Monday).ShouldBe("The post belongs to another case: choose a post of this case, or none.");
        (Draft with { PostId = post }).Mistake(A.Monday).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(PromiseState.Open, PromiseState.Kept, null)]
    [InlineData(PromiseState.Kept, PromiseState.Kept, null)]
    [InlineData(PromiseState.Broken, PromiseState.Kept, "The promise is recorded as broken already: set its State to Open first if that is wrong.")]
    public void It_is_settled_once(PromiseState stored, PromiseState settled, string? contradiction) =>
        new StoredPromise(stored, null).Contradicts(settled).ShouldBe(contradiction);
}
