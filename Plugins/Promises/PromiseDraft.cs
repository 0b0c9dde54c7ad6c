using System;

namespace SocialCrm.Plugins.Promises;

/// <summary>A promise as somebody wants to save it.</summary>
/// <param name="DueOn">UTC.</param>
/// <param name="PostCaseId">The case that the post belongs to in which the promise was made; null when no post is named or it belongs to none.</param>
public sealed record PromiseDraft(
    string? Text, Guid? CaseId, DateTime? DueOn, PromiseState State = PromiseState.Open, Guid? PostId = null, Guid? PostCaseId = null)
{
    /// <summary>The longest text, in UTF-16 characters: the length of the column.</summary>
    public const int TextLength = 400;

    /// <summary>What is wrong with it, in one sentence that says what to do; null when it can be saved.</summary>
    /// <param name="newAsOf">UTC time of a promise that is made now: it cannot be due already. Null for one that was made before.</param>
    public string? Mistake(DateTime? newAsOf)
    {
        if (string.IsNullOrWhiteSpace(Text))
            return "A promise needs words: say what was promised.";
        if (Text!.Length > TextLength)
            return "The promise has more than 400 characters: say it shorter.";
        if (CaseId == null)
            return "A promise needs a case: choose the case it was made in.";
        if (DueOn == null)
            return "A promise needs a date: say until when it was promised.";
        if (newAsOf is { } now && State == PromiseState.Open && DueOn <= now)
            return "The promise would be overdue at once: give a time in the future.";
        return PostId != null && PostCaseId != CaseId ? "The post belongs to another case: choose a post of this case, or none." : null;
    }
}
