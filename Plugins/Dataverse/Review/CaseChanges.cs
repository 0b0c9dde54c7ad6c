using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Review;

/// <summary>What an update of a case changes of what triage made of it, and whether a person makes it.</summary>
internal sealed class CaseChanges
{
    /// <summary>An update that another operation makes, such as intake, runs deeper.</summary>
    private const int OwnUpdate = 1;

    private readonly PluginScope _scope;

    public CaseChanges(PluginScope scope) => _scope = scope;

    /// <summary>A person saves the case; not a post, a plug-in or a flow of an application user.</summary>
    public bool IsByPerson =>
        _scope.Context.Depth == OwnUpdate && new UserStore(_scope.AsSystem).IsPerson(_scope.Context.InitiatingUserId);

    public bool IsAny => IsChanged(IncidentTable.Intent) || IsChanged(IncidentTable.Urgency) || IsChanged(IncidentTable.Topic);

    public bool IsChanged(string column) => _scope.IsChanged(column);
}
