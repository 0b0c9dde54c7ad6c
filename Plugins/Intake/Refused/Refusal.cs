using System;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Intake.Refused;

/// <summary>A post that could not be taken in, for the ledger.</summary>
/// <param name="Network">As the caller named it; empty when it was not given. So are Account and PostId.</param>
/// <param name="Payload">The post as JSON; null when <paramref name="RowId"/> holds it.</param>
/// <param name="RowId">The social activity that a connector created.</param>
/// <param name="IsLasting">A retry cannot help before somebody corrects the post itself.</param>
public sealed record Refusal(string Network, string Account, string PostId, string? Payload, Guid? RowId, string Reason, bool IsLasting)
{
    private const string CutShort = " Its text was too long to be kept whole: send it again with scrm_IngestPost.";

    /// <summary>What a caller sent and intake refused.</summary>
    /// <param name="isLasting">The post itself is wrong, rather than the set-up.</param>
    public static Refusal Of(BatchPost given, string reason, bool isLasting)
    {
        var payload = PostPayload.Write(given.Given, out var isCut);
        return new Refusal(
            Storable(given, "Network"),
            Storable(given, "Account"),
            Storable(given, "PostId"),
            payload,
            null,
            isCut ? reason + CutShort : reason,
            isLasting || isCut);
    }

    private static string Storable(BatchPost given, string name) => PostText.Storable(given.Given.Field(name)?.Text.Trim() ?? "");
}
