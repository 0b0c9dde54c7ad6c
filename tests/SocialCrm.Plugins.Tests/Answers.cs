using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Tests;

/// <summary>Reads what a custom API answered.</summary>
internal static class Answers
{
    public static string Outcome(this OrganizationResponse response) => (string)response["Outcome"];

    public static string Reason(this OrganizationResponse response) => (string)response["Reason"];

    public static Guid PostId(this OrganizationResponse response) => (Guid)response["SocialActivityId"];

    /// <summary>Empty when the post has no case.</summary>
    public static Guid CaseId(this OrganizationResponse response) =>
        response.Results.Contains("CaseId") ? (Guid)response["CaseId"] : Guid.Empty;

    /// <summary>What became of each post of a batch.</summary>
    public static IReadOnlyList<JsonNode> Results(this OrganizationResponse response) =>
        JsonNode.Parse((string)response["Results"])!.AsArray().Select(result => result!).ToList();

    public static bool IsNewCase(this OrganizationResponse response) => (bool)response["NewCase"];
}
