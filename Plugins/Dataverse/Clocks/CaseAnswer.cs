using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>An answer of ours ends the clocks of its case, whichever way we learn of it.</summary>
internal sealed class CaseAnswer
{
    private readonly IOrganizationService _service;
    private readonly CaseClocks _clocks;

    public CaseAnswer(IOrganizationService service)
        : this(service, new CaseClocks(service))
    {
    }

    public CaseAnswer(IOrganizationService service, CaseClocks clocks)
    {
        _service = service;
        _clocks = clocks;
    }

    /// <summary>An answer from before the resolution counts, however late it arrives.</summary>
    /// <param name="answeredOn">UTC.</param>
    public void Given(ConversationCase theCase, DateTime answeredOn, bool isPrivate)
    {
        var isInTime = theCase.IsOpen || answeredOn < theCase.ClosedOn;
        if (!isInTime)
            return;
        var row = new Entity(IncidentTable.Name, theCase.Id);
        _clocks.WeAnswered(theCase, answeredOn, isPrivate, row);
        if (row.Attributes.Count > 0)
            _service.Update(row);
    }
}
