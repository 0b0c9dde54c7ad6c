using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Intake;

/// <summary>What became of one post of a batch.</summary>
/// <param name="PostId">Null when none was given.</param>
/// <param name="Outcome">As scrm_IngestPost tells it, or Refused.</param>
/// <param name="Error">What is wrong with a refused post; null for one that was taken in.</param>
public sealed record BatchResult(string? PostId, string Outcome, string? Reason, string? CaseNumber, Guid? SocialActivityId, string? Error)
{
    /// <summary>The outcome of a post that is not in Dataverse.</summary>
    public const string RefusedOutcome = "Refused";

    public bool IsRefused => Error != null;

    public static BatchResult Taken(string postId, IntakeResult result) => new BatchResult(
        postId, OutcomeName.Of(result.Outcome), result.Reason, result.CaseNumber, result.PostRowId, null);

    /// <summary>A post that a system job of its own takes in soon.</summary>
    public static BatchResult Left(string postId, string reason) =>
        new BatchResult(postId, OutcomeName.Of(Intake.Outcome.Pending), reason, null, null, null);

    public static BatchResult Refused(string? postId, string error) => new BatchResult(postId, RefusedOutcome, null, null, null, error);

    /// <summary>A JSON array with one object for each result.</summary>
    public static string Write(IEnumerable<BatchResult> results) => JsonText.WriteArray(results, (json, result) => json
        .Field("postId", result.PostId)
        .Field("outcome", result.Outcome)
        .Field("reason", result.Reason)
        .Field("caseNumber", result.CaseNumber)
        .Field("socialActivityId", result.SocialActivityId?.ToString("D"))
        .Field("error", result.Error));
}
