using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using SocialCrm.Cli.Replay;
using SocialCrm.Local.Dataverse;

namespace SocialCrm.Cli.Team;

/// <summary>Plays the flow that sends approved replies, and a network that takes them and shows them to the connector at once.</summary>
/// <param name="name">Begins the ids that the network gives.</param>
internal sealed class ReplyFlow(DataverseHost host, PatientService service, string name = "team")
{
    private int _posts;

    /// <summary>How many posts the network took.</summary>
    public int Sent => _posts;

    /// <summary>Sends a reply with all its parts; one that the CRM does not give out is left alone.</summary>
    public void Send(Guid reply)
    {
        for (Guid? next = reply; next is { } part; next = SendPart(part))
        {
        }
    }

    private Guid? SendPart(Guid reply)
    {
        var taken = service.Execute(new OrganizationRequest("scrm_TakeReply") { ["ReplyId"] = reply });
        if (!(bool)taken["Taken"])
            return null;
        var id = string.Create(CultureInfo.InvariantCulture, $"{name}-{++_posts}");
        var reported = service.Execute(new OrganizationRequest("scrm_ReportReplyOutcome")
        {
            ["ReplyId"] = reply,
            ["Sent"] = true,
            ["NetworkPostId"] = id,
            ["SentOn"] = host.Clock.UtcNow,
        });
        ComesBack(taken, id);
        return reported.Results.TryGetValue("NextReplyId", out var next) && next is Guid part && part != Guid.Empty ? part : null;
    }

    private void ComesBack(OrganizationResponse taken, string id) => service.Execute(new OrganizationRequest("scrm_IngestPost")
    {
        ["Network"] = taken["Network"],
        ["Account"] = taken["Account"],
        ["PostId"] = id,
        ["AuthorId"] = taken["Account"],
        ["Text"] = taken["Text"],
        ["PostedOn"] = host.Clock.UtcNow,
        ["Private"] = taken["Private"],
    });
}
