using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Pipeline;

public class When_several_rows_are_written_at_once
{
    private readonly TestOrganization _org = new();
    private readonly List<string> _ran = [];

    [Fact]
    public void CreateMultiple_runs_the_steps_of_Create_for_each_row_and_its_own_once()
    {
        _org.On("Create", "contact", Stage.PreOperation, call => _ran.Add("Create " + call.Target["lastname"]));
        _org.On("CreateMultiple", "contact", Stage.PostOperation, call => _ran.Add("CreateMultiple " + Targets(call).Entities.Count));

        var ids = Multiple("CreateMultiple", TestOrganization.Row("contact", ("lastname", "Kim")), TestOrganization.Row("contact", ("lastname", "Lee")));

        _ran.ShouldBe(["Create Kim", "Create Lee", "CreateMultiple 2"]);
        ((Guid[])ids["Ids"]).Select(id => _org.Read("contact", id)["lastname"]).ShouldBe(["Kim", "Lee"]);
    }

    [Fact]
    public void A_single_Create_runs_the_steps_of_CreateMultiple_with_one_row_that_they_may_change()
    {
        _org.On("CreateMultiple", "contact", Stage.PreOperation, call =>
        {
            _ran.Add($"{call.Context.MessageName} {Targets(call).Entities.Count}");
            Targets(call)[0]["nickname"] = "changed";
        });

        var id = _org.Create("contact", ("lastname", "Kim"));

        _ran.ShouldBe(["CreateMultiple 1"]);
        _org.Read("contact", id)["nickname"].ShouldBe("changed");
    }

    [Fact]
    public void UpdateMultiple_runs_the_steps_of_Update_for_the_rows_that_set_their_columns()
    {
        var (first, second) = (_org.Create("contact", ("lastname", "Kim")), _org.Create("contact", ("lastname", "Lee")));
        _org.On("Update", "contact", Stage.PostOperation, call => _ran.Add("Update " + call.Target["nickname"]), step => step with { FilteringColumns = ["nickname"] });

        Multiple("UpdateMultiple", new Entity("contact", first) { ["jobtitle"] = "Pilot" }, new Entity("contact", second) { ["nickname"] = "L" });

        _ran.ShouldBe(["Update L"]);
        _org.Read("contact", first)["jobtitle"].ShouldBe("Pilot");
    }

    [Fact]
    public void One_bad_row_undoes_all()
    {
        var fault = TestOrganization.FaultOf(() => Multiple("CreateMultiple",
            TestOrganization.Row("contact", ("lastname", "Kim")),
            TestOrganization.Row("contact", ("lastname", new string('x', 51)))));

        fault.Message.ShouldContain("lastname");
        _org.Count("contact").ShouldBe(0);
    }

    [Fact]
    public void Rows_of_two_tables_are_refused()
    {
        var fault = TestOrganization.FaultOf(() => Multiple("CreateMultiple", new Entity("contact"), new Entity("account")));

        fault.Message.ShouldBe("All rows of CreateMultiple belong to one table: 'account' is not 'contact'.");
    }

    private OrganizationResponse Multiple(string message, params Entity[] rows) => _org.Service.Execute(new OrganizationRequest(message)
    {
        ["Targets"] = new EntityCollection(rows) { EntityName = rows[0].LogicalName },
    });

    private static EntityCollection Targets(PluginCall call) => (EntityCollection)call.Context.InputParameters["Targets"];
}
