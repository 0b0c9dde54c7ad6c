using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Links;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Identity;

/// <summary>Sees whether the handle of an author suggests a contact, once the network has verified the account.</summary>
/// <remarks>An account that is not verified, and a write that changes nothing, cost no request.</remarks>
[Step("Create", SocialProfileTable.Name, Stage.PostOperation, IsAsync = true)]
[Step("Update", SocialProfileTable.Name, Stage.PostOperation, IsAsync = true, FilteringColumns = Columns, PreImageColumns = Columns + "," + SocialProfileTable.SuggestedHandle)]
public sealed class ProfileHandleChangedPlugin : PluginBase
{
    private const string Columns = SocialProfileTable.Handle + "," + SocialProfileTable.NetworkVerified + "," + SocialProfileTable.Key
        + "," + SocialProfileTable.LinkState;

    protected override void Run(PluginScope scope)
    {
        var isVerified = scope.AfterSave(SocialProfileTable.NetworkVerified).GetAttributeValue<bool>(SocialProfileTable.NetworkVerified);
        var rested = scope.PreImage?.GetAttributeValue<string>(SocialProfileTable.SuggestedHandle) != null;
        if ((isVerified || rested) && (scope.PreImage == null || HasChanged(scope)))
            new HandleSuggestion(scope).Consider(scope.Target.Id);
    }

    /// <summary>An undone link falls back to what was suggested before, which may not hold any more.</summary>
    private static bool HasChanged(PluginScope scope) =>
        Differs<string>(scope, SocialProfileTable.Handle)
        || Differs<string>(scope, SocialProfileTable.Key)
        || Differs<bool>(scope, SocialProfileTable.NetworkVerified)
        || (scope.Target.Contains(SocialProfileTable.LinkState)
            && Choice.Read<LinkState>(scope.PreImage!, SocialProfileTable.LinkState) == LinkState.Verified);

    private static bool Differs<T>(PluginScope scope, string column) => scope.Target.Contains(column)
        && !Equals(scope.Target.GetAttributeValue<T>(column), scope.PreImage!.GetAttributeValue<T>(column));
}
