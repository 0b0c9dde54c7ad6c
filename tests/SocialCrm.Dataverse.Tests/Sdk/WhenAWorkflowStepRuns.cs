using System;
using System.Activities;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace SocialCrm.Dataverse.Tests.Sdk;

public sealed class WhenAWorkflowStepRuns
{
    [Fact]
    public void It_turns_its_inputs_into_outputs() => Run(new() { ["Text"] = "abc", ["Times"] = 2 })["Result"].ShouldBe("abcabc");

    [Fact]
    public void An_optional_input_has_the_default_of_its_type() => Run(new() { ["Text"] = "abc" })["Result"].ShouldBe("");

    [Fact]
    public void A_value_that_is_given_and_taken_comes_back_changed() => Run(new() { ["Text"] = "abc", ["Runs"] = 4 })["Runs"].ShouldBe(5);

    [Fact]
    public void A_missing_required_input_is_refused_by_name() =>
        Should.Throw<ArgumentException>(() => Run([])).Message.ShouldContain("required activity argument 'Text'");

    [Fact]
    public void An_input_that_it_does_not_have_is_refused_by_name() =>
        Should.Throw<ArgumentException>(() => Run(new() { ["Text"] = "abc", ["Colour"] = 1 })).Message.ShouldContain("'Colour'");

    [Fact]
    public void An_input_of_another_type_is_refused_by_name() =>
        Should.Throw<ArgumentException>(() => Run(new() { ["Text"] = 1 })).Message.ShouldContain("'Text'");

    [Fact]
    public void A_service_that_the_host_does_not_have_reads_as_null() => Run(new() { ["Text"] = "abc" })["Traced"].ShouldBe(false);

    private static IDictionary<string, object> Run(Dictionary<string, object> inputs) => new WorkflowInvoker(new Repeat()).Invoke(inputs);

    private sealed class Repeat : CodeActivity
    {
        [Input("Text")]
        [RequiredArgument]
        public InArgument<string> Text { get; set; } = new();

        [Input("Times")]
        public InArgument<int> Times { get; set; } = new();

        public InOutArgument<int> Runs { get; set; } = new();

        [Output("Result")]
        public OutArgument<string>? Result { get; set; }

        [Output("Traced")]
        public OutArgument<bool>? Traced { get; set; }

        protected override void Execute(CodeActivityContext context)
        {
            Result!.Set(context, string.Concat(System.Linq.Enumerable.Repeat(Text.Get(context), Times.Get(context))));
            Runs.Set(context, Runs.Get(context) + 1);
            Traced!.Set(context, context.GetExtension<ITracingService>() is not null);
        }
    }
}
