using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.History;

/// <summary>Carries a promise, a goodwill or a staff mention that is made, changed or deleted to the open cases that show it.</summary>
[Step("Create", PromiseTable.Name, Stage.PostOperation, IsAsync = true)]
[Step("Update", PromiseTable.Name, Stage.PostOperation, IsAsync = true, FilteringColumns = OfPromise, PreImageColumns = Case)]
[Step("Delete", PromiseTable.Name, Stage.PostOperation, IsAsync = true, PreImageColumns = Case)]
[Step("Create", GoodwillTable.Name, Stage.PostOperation, IsAsync = true)]
[Step("Update", GoodwillTable.Name, Stage.PostOperation, IsAsync = true, FilteringColumns = OfGoodwill, PreImageColumns = Case)]
[Step("Delete", GoodwillTable.Name, Stage.PostOperation, IsAsync = true, PreImageColumns = Case)]
[Step("Create", StaffMentionTable.Name, Stage.PostOperation, IsAsync = true)]
[Step("Update", StaffMentionTable.Name, Stage.PostOperation, IsAsync = true, FilteringColumns = OfMention, PreImageColumns = Case)]
[Step("Delete", StaffMentionTable.Name, Stage.PostOperation, IsAsync = true, PreImageColumns = Case)]
public sealed class HistoryItemChangedPlugin : PluginBase
{
    /// <summary>The same column in all three tables.</summary>
    private const string Case = PromiseTable.Case;

    private const string OfPromise = Case + "," + PromiseTable.DueOn + "," + PromiseTable.Text + "," + PromiseTable.Post + "," + PromiseTable.State;
    private const string OfGoodwill = GoodwillTable.Amount + "," + Case + "," + GoodwillTable.Reason + "," + GoodwillTable.State + "," + GoodwillTable.Currency;
    private const string OfMention = Case + "," + StaffMentionTable.Employee + "," + StaffMentionTable.Evidence + "," + StaffMentionTable.Kind + ","
        + StaffMentionTable.Post + "," + StaffMentionTable.State;

    protected override void Run(PluginScope scope)
    {
        foreach (var caseId in scope.BeforeAndAfter(Case))
            new CaseHistory(scope).RefreshWhatShows(caseId);
    }
}
