using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Writes notes that reps see on the timeline of a case.</summary>
public sealed class NoteStore
{
    private const int SubjectLength = 500;

    private readonly IOrganizationService _service;

    public NoteStore(IOrganizationService service) => _service = service;

    public void Write(Guid caseId, string subject, string text) => _service.Create(new Entity(AnnotationTable.Name)
    {
        [AnnotationTable.Subject] = PostText.CutExact(subject, SubjectLength),
        [AnnotationTable.NoteText] = text,
        [AnnotationTable.Regarding] = new EntityReference(IncidentTable.Name, caseId),
    });
}
