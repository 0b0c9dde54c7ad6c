using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Pipeline;

public class When_an_update_is_special
{
    private readonly TestOrganization _org = new();
    private readonly List<string> _targets = [];

    [Fact]
    public void State_and_other_columns_run_the_steps_once_for_each_part()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        _org.On("Update", "contact", Stage.PreOperation, call => _targets.Add(Columns(call)));

        _org.Update("contact", id, ("nickname", "D"), ("statecode", new OptionSetValue(1)), ("jobtitle", "Pilot"));

        _targets.ShouldBe(["jobtitle nickname", "statecode"]);
    }

    [Fact]
    public void Stage_10_sees_the_whole_request_once()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        _org.On("Update", "contact", Stage.PreValidation, call => _targets.Add(Columns(call)));

        _org.Update("contact", id, ("nickname", "D"), ("statecode", new OptionSetValue(1)));

        _targets.ShouldBe(["nickname statecode"]);
    }

    [Fact]
    public void The_row_version_is_checked_once_although_the_first_part_changes_it()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        var row = TestOrganization.Row("contact", ("nickname", "D"), ("statecode", new OptionSetValue(1)));
        row.Id = id;
        row.RowVersion = _org.Read("contact", id).RowVersion;

        _org.Service.Execute(new Microsoft.Xrm.Sdk.Messages.UpdateRequest { Target = row, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });

        _org.Read("contact", id).GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(1);
    }

    [Fact]
    public void A_business_unit_change_of_a_user_runs_on_its_own()
    {
        var unit = _org.Create("businessunit", ("name", "North"));
        var user = _org.Create("systemuser", ("lastname", "Rep"));
        _org.On("Update", "systemuser", Stage.PreOperation, call => _targets.Add(Columns(call)));

        _org.Update("systemuser", user, ("lastname", "Reyes"), ("businessunitid", new EntityReference("businessunit", unit)));

        _targets.ShouldBe(["lastname", "businessunitid"]);
    }

    [Fact]
    public void SetState_runs_its_own_steps_and_those_of_the_update_it_is()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        _org.On("SetState", "contact", Stage.PostOperation, call => _targets.Add("SetState"));
        _org.On("Update", "contact", Stage.PostOperation, call => _targets.Add("Update"), step => step with { FilteringColumns = ["statecode"] });

        _org.Service.Execute(new SetStateRequest { EntityMoniker = new EntityReference("contact", id), State = new OptionSetValue(1), Status = new OptionSetValue(-1) });

        _targets.ShouldBe(["Update", "SetState"]);
        _org.Read("contact", id).GetAttributeValue<OptionSetValue>("statuscode").Value.ShouldBe(2);
    }

    [Fact]
    public void Assign_runs_its_own_steps_and_those_of_the_update_it_is()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        var owner = _org.User("Rep");
        _org.On("Assign", "contact", Stage.PostOperation, call => _targets.Add("Assign at depth " + call.Context.Depth));
        _org.On("Update", "contact", Stage.PostOperation, call => _targets.Add("Update at depth " + call.Context.Depth), step => step with { FilteringColumns = ["ownerid"] });

        _org.Service.Execute(new AssignRequest { Target = new EntityReference("contact", id), Assignee = new EntityReference("systemuser", owner) });

        _targets.ShouldBe(["Update at depth 1", "Assign at depth 1"]);
        _org.Read("contact", id).GetAttributeValue<EntityReference>("owninguser").Id.ShouldBe(owner);
    }

    private static string Columns(PluginCall call) => string.Join(' ', call.Target.Attributes.Keys.Order());
}
