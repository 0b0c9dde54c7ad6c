using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Intake;

/// <summary>Writes to every channel that the set-up has changed, so that the next post reads it anew.</summary>
/// <remarks>In the transaction of the change: whoever sees the new version of a channel sees the new set-up too.</remarks>
[Step("Create", TopicTable.Name, Stage.PostOperation)]
[Step("Update", TopicTable.Name, Stage.PostOperation, FilteringColumns = Topics)]
[Step("Delete", TopicTable.Name, Stage.PostOperation)]
[Step("Create", TriageRuleTable.Name, Stage.PostOperation)]
[Step("Update", TriageRuleTable.Name, Stage.PostOperation, FilteringColumns = Rules)]
[Step("Delete", TriageRuleTable.Name, Stage.PostOperation)]
[Step("Create", TriageModelTable.Name, Stage.PostOperation)]
[Step("Update", TriageModelTable.Name, Stage.PostOperation, FilteringColumns = Models)]
[Step("Delete", TriageModelTable.Name, Stage.PostOperation)]
[Step("Create", PolicyTable.Name, Stage.PostOperation)]
[Step("Update", PolicyTable.Name, Stage.PostOperation, FilteringColumns = Policies)]
[Step("Delete", PolicyTable.Name, Stage.PostOperation)]
[Step("Create", PolicyStepTable.Name, Stage.PostOperation)]
[Step("Update", PolicyStepTable.Name, Stage.PostOperation, FilteringColumns = Ladders)]
[Step("Delete", PolicyStepTable.Name, Stage.PostOperation)]
[Step("Create", CalendarTable.Name, Stage.PostOperation)]
[Step("Update", CalendarTable.Name, Stage.PostOperation, FilteringColumns = Calendars)]
[Step("Delete", CalendarTable.Name, Stage.PostOperation)]
[Step("Create", CalendarExceptionTable.Name, Stage.PostOperation)]
[Step("Update", CalendarExceptionTable.Name, Stage.PostOperation, FilteringColumns = Exceptions)]
[Step("Delete", CalendarExceptionTable.Name, Stage.PostOperation)]
[Step("Create", EmployeeTable.Name, Stage.PostOperation)]
[Step("Update", EmployeeTable.Name, Stage.PostOperation, FilteringColumns = Employees)]
[Step("Delete", EmployeeTable.Name, Stage.PostOperation)]
[Step("Update", QueueTable.Name, Stage.PostOperation, FilteringColumns = QueueTable.StateCode)]
[Step("Delete", QueueTable.Name, Stage.PostOperation)]
public sealed class SetupChangedPlugin : PluginBase
{
    private const string State = ",statecode";

    private const string Topics = TopicTable.Crisis + "," + TopicTable.Order + "," + TopicTable.Phrases + "," + TopicTable.PrimaryName + "," + TopicTable.Queue + State;

    private const string Rules = TriageRuleTable.AllOf + "," + TriageRuleTable.AnyOf + "," + TriageRuleTable.CaseNeed + ","
        + TriageRuleTable.Channel + "," + TriageRuleTable.Intent + "," + TriageRuleTable.Language + "," + TriageRuleTable.Order + ","
        + TriageRuleTable.PrimaryName + "," + TriageRuleTable.Queue + "," + TriageRuleTable.SetIntent + "," + TriageRuleTable.SetTopic + ","
        + TriageRuleTable.SetUrgency + State;

    private const string Models = TriageModelTable.Enabled + "," + TriageModelTable.Number + "," + TriageModelTable.Status + ","
        + TriageModelTable.Weights + State;

    private const string Policies = PolicyTable.Calendar + "," + PolicyTable.Channel + "," + PolicyTable.ClockSource + ","
        + PolicyTable.FirstResponse + "," + PolicyTable.Intent + "," + PolicyTable.NextResponse + "," + PolicyTable.NextResponseKpi + ","
        + PolicyTable.Order + "," + PolicyTable.PauseStatuses + "," + PolicyTable.PrimaryName + "," + PolicyTable.ReopenMode + ","
        + PolicyTable.Resolution + "," + PolicyTable.Tier + "," + PolicyTable.Topic + "," + PolicyTable.Urgency + "," + PolicyTable.Version
        + State;

    private const string Ladders = PolicyStepTable.Action + "," + PolicyStepTable.Anchor + "," + PolicyStepTable.Kpi + ","
        + PolicyStepTable.Message + "," + PolicyStepTable.Order + "," + PolicyStepTable.Policy + "," + PolicyStepTable.Queue + ","
        + PolicyStepTable.Team + "," + PolicyStepTable.Value + State;

    private const string Calendars = CalendarTable.AlwaysOpen + "," + CalendarTable.Friday + "," + CalendarTable.Monday + ","
        + CalendarTable.Saturday + "," + CalendarTable.Sunday + "," + CalendarTable.Thursday + "," + CalendarTable.TimeZone + ","
        + CalendarTable.Tuesday + "," + CalendarTable.Version + "," + CalendarTable.Wednesday + State;

    private const string Exceptions = CalendarExceptionTable.Calendar + "," + CalendarExceptionTable.Date + "," + CalendarExceptionTable.Hours
        + State;

    private const string Employees = EmployeeTable.Badge + "," + EmployeeTable.PrimaryName + "," + EmployeeTable.Place + "," + EmployeeTable.Role + ","
        + EmployeeTable.User + "," + EmployeeTable.Variants + State;

    protected override void Run(PluginScope scope) => new ChannelStore(scope.AsSystem).NoteSetupChange(scope.UtcNow);
}
