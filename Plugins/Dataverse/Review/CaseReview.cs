using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Review;

/// <summary>A case that somebody corrects or confirms.</summary>
internal sealed class CaseReview
{
    private readonly PluginScope _scope;
    private readonly CaseChanges _changes;

    public CaseReview(PluginScope scope)
    {
        _scope = scope;
        _changes = new CaseChanges(scope);
    }

    /// <summary>Changes the row that is being saved; a person who sets the flag in the same save is obeyed.</summary>
    public void Apply()
    {
        var target = _scope.Target;
        var waits = _scope.PreImage!.GetAttributeValue<bool>(IncidentTable.NeedsReview);
        if (!target.Contains(IncidentTable.NeedsReview) && waits && _changes.IsAny && _changes.IsByPerson)
            target[IncidentTable.NeedsReview] = false;
        if (target.Contains(IncidentTable.NeedsReview) && !target.GetAttributeValue<bool>(IncidentTable.NeedsReview))
            target[IncidentTable.ReviewReason] = null;
    }
}
