using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Evidence;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Notes what was removed, as completed tasks: they stay when the channel is deleted.</summary>
public sealed class RemovalStore
{
    private const int SubjectLength = 200;
    private const int Completed = 1;
    private const int CompletedReason = 5;

    private readonly IOrganizationService _service;

    public RemovalStore(IOrganizationService service) => _service = service;

    /// <param name="removedOn">UTC.</param>
    public void Write(Removal removal, DateTime removedOn)
    {
        var id = _service.Create(new Entity(TaskTable.Name)
        {
            [TaskTable.Subject] = PostText.CutExact(removal.ToString(), SubjectLength),
            [TaskTable.ScheduledEnd] = removedOn,
        });
        _service.Update(new Entity(TaskTable.Name, id)
        {
            [TaskTable.StateCode] = new OptionSetValue(Completed),
            [TaskTable.StatusCode] = new OptionSetValue(CompletedReason),
        });
    }
}
