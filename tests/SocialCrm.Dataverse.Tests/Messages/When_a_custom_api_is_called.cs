using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Messages;

public class When_a_custom_api_is_called
{
    private static readonly CustomApi Greet = new()
    {
        UniqueName = "test_Greet",
        AllowedSteps = 2,
        Parameters = [new CustomApiParameter("Name", CustomApiType.String, Optional: false, Table: null), new CustomApiParameter("Times", CustomApiType.Integer, Optional: true, Table: null)],
        Properties = [new CustomApiProperty("Greeting", CustomApiType.String, Table: null)],
    };

    private readonly TestOrganization _org = new();

    [Fact]
    public void Its_plug_in_runs_at_stage_30_in_a_transaction_and_answers()
    {
        IPluginExecutionContext? context = null;
        _org.AddApi(Greet, call =>
        {
            context = call.Context;
            call.Context.OutputParameters["Greeting"] = "Hello " + call.Context.InputParameters["Name"];
        });

        Call(("Name", "Dana"))["Greeting"].ShouldBe("Hello Dana");

        context!.Stage.ShouldBe(30);
        context.IsInTransaction.ShouldBeTrue();
        context.MessageName.ShouldBe("test_Greet");
        context.PrimaryEntityName.ShouldBe("none");
    }

    [Fact]
    public void A_throw_undoes_what_it_did()
    {
        _org.AddApi(Greet, call =>
        {
            call.Service.Create(TestOrganization.Row("contact", ("lastname", "Kim")));
            throw new InvalidPluginExecutionException("Give another name.", PluginHttpStatusCode.BadRequest);
        });

        TestOrganization.FaultOf(() => Call(("Name", "Dana"))).ErrorCode.ShouldBe(-2147185397);

        _org.Count("contact").ShouldBe(0);
    }

    [Fact]
    public void A_missing_parameter_is_refused_by_name_before_it_runs()
    {
        _org.AddApi(Greet, _ => throw new InvalidOperationException());

        var fault = TestOrganization.FaultOf(() => Call());

        fault.ErrorCode.ShouldBe(ErrorCodes.InvalidArgument);
        fault.Message.ShouldBe("Give the parameter 'Name' of test_Greet: it is required.");
    }

    [Fact]
    public void A_parameter_of_another_type_is_refused_by_name()
    {
        _org.AddApi(Greet, _ => throw new InvalidOperationException());

        TestOrganization.FaultOf(() => Call(("Name", "Dana"), ("Times", "3"))).Message.ShouldBe("The parameter 'Times' of test_Greet takes a Integer, not a String.");
    }

    [Fact]
    public void A_parameter_that_it_does_not_have_is_refused_by_name()
    {
        _org.AddApi(Greet, _ => throw new InvalidOperationException());

        TestOrganization.FaultOf(() => Call(("Name", "Dana"), ("Nmae", "Dana"))).Message.ShouldBe("test_Greet has no parameter 'Nmae'.");
    }

    [Fact]
    public void An_answer_that_was_not_declared_is_refused()
    {
        _org.AddApi(Greet, call => call.Context.OutputParameters["Gretting"] = "Hello");

        TestOrganization.FaultOf(() => Call(("Name", "Dana"))).Message.ShouldBe("test_Greet has no response property 'Gretting'.");
    }

    [Fact]
    public void An_answer_of_another_type_is_refused()
    {
        _org.AddApi(Greet, call => call.Context.OutputParameters["Greeting"] = 3);

        TestOrganization.FaultOf(() => Call(("Name", "Dana"))).Message.ShouldBe("The response property 'Greeting' of test_Greet is a String, not a Int32.");
    }

    [Fact]
    public void Steps_on_it_run_around_it()
    {
        var ran = new List<string>();
        _org.AddApi(Greet, call => call.Context.OutputParameters["Greeting"] = "Hello");
        _org.On("test_Greet", null, Stage.PreOperation, call => ran.Add("20 " + call.Context.InputParameters["Name"]));
        _org.On("test_Greet", null, Stage.PostOperation, call => ran.Add("40 " + call.Context.OutputParameters["Greeting"]));

        Call(("Name", "Dana"));

        ran.ShouldBe(["20 Dana", "40 Hello"]);
    }

    private OrganizationResponse Call(params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest("test_Greet");
        foreach (var (name, value) in parameters)
            request[name] = value;
        return _org.Service.Execute(request);
    }
}
