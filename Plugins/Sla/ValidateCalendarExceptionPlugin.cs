using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Refuses exception hours that cannot be meant.</summary>
[Step("Create", CalendarExceptionTable.Name, Stage.PreOperation)]
[Step(
    "Update",
    CalendarExceptionTable.Name,
    Stage.PreOperation,
    FilteringColumns = CalendarExceptionTable.Date + "," + CalendarExceptionTable.Hours + "," + CalendarExceptionTable.Calendar)]
public sealed class ValidateCalendarExceptionPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        try
        {
            HoursText.Parse(scope.Target.GetAttributeValue<string>(CalendarExceptionTable.Hours));
        }
        catch (InvalidCalendarException mistake)
        {
            throw Faults.Reject(mistake.Message);
        }
    }
}
