using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Cli.Replay;

/// <summary>Has a CRM measure, after a replay, whether everybody waited equally long for a first response.</summary>
internal static class FairnessReader
{
    /// <returns>Null when nobody posted anything.</returns>
    public static ReplayedFairness? Read(IOrganizationService service, ReplayedCrm crm)
    {
        if (crm.Posts.Count == 0)
            return null;
        var measured = service.Execute(new OrganizationRequest("scrm_MeasureFairness")
        {
            ["From"] = crm.Posts.Min(post => post.PostedOn),
            ["To"] = crm.Posts.Max(post => post.PostedOn).AddSeconds(1),
        });
        var comparisons = JsonNode.Parse((string)measured["Figures"])!["comparisons"]!.AsArray().Select(one => ComparisonOf(one!));
        return new ReplayedFairness((string)measured["Summary"], [.. comparisons]);
    }

    private static ReplayedComparison ComparisonOf(JsonNode comparison) => new(
        (string)comparison["by"]!,
        (string?)comparison["sentence"],
        (double?)comparison["probability"],
        [.. comparison["groups"]!.AsArray().Select(group => new ReplayedWaits((string)group!["group"]!, (int)group["count"]!, (int)group["waiting"]!, (int?)group["median"], (int?)group["p90"]))]);
}
