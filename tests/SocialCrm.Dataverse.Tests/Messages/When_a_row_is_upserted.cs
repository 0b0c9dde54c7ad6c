using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_a_row_is_upserted
{
    private readonly TestOrganization _org = new();

    public When_a_row_is_upserted() => _org.AddKey("account", "accountnumber");

    [Fact]
    public void An_unknown_key_makes_a_row_that_has_the_key_values()
    {
        var response = Upsert(new Entity("account", "accountnumber", "A-1") { ["name"] = "Contoso" });

        response.RecordCreated.ShouldBeTrue();
        _org.Read("account", response.Target.Id)["accountnumber"].ShouldBe("A-1");
        _org.Read("account", response.Target.Id)["name"].ShouldBe("Contoso");
    }

    [Fact]
    public void A_known_key_updates_its_row()
    {
        var id = _org.Create("account", ("accountnumber", "A-1"), ("name", "Contoso"));

        var response = Upsert(new Entity("account", "accountnumber", "a-1") { ["name"] = "Contoso Air" });

        response.RecordCreated.ShouldBeFalse();
        response.Target.Id.ShouldBe(id);
        _org.Read("account", id)["name"].ShouldBe("Contoso Air");
        _org.Count("account").ShouldBe(1);
    }

    [Fact]
    public void An_unknown_id_makes_a_row_with_it()
    {
        var id = new Guid("11111111-2222-4333-8444-555555555555");

        Upsert(new Entity("account", id) { ["name"] = "Contoso" }).RecordCreated.ShouldBeTrue();

        _org.Read("account", id)["name"].ShouldBe("Contoso");
    }

    [Fact]
    public void The_steps_of_what_it_turns_into_run()
    {
        var ran = new List<string>();
        _org.On("Create", "account", Stage.PreOperation, call => ran.Add(call.Context.MessageName + " " + call.Target["accountnumber"]));
        _org.On("Update", "account", Stage.PreOperation, call => ran.Add(call.Context.MessageName));

        Upsert(new Entity("account", "accountnumber", "A-1"));
        Upsert(new Entity("account", "accountnumber", "A-1") { ["name"] = "Contoso" });

        ran.ShouldBe(["Create A-1", "Update"]);
    }

    [Fact]
    public void Columns_that_are_no_key_are_refused()
    {
        var fault = TestOrganization.FaultOf(() => Upsert(new Entity("account", "name", "Contoso")));

        fault.ErrorCode.ShouldBe(ErrorCodes.QueryBuilderNoEntityKey);
        fault.Message.ShouldContain("not a defined key for the account entity");
    }

    private UpsertResponse Upsert(Entity target) => (UpsertResponse)_org.Service.Execute(new UpsertRequest { Target = target });
}
