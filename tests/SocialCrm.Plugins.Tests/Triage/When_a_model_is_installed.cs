using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Triage;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Plugins.Tests.Triage;

public sealed class When_a_model_is_installed
{
    private const string Complaint = "my bag is lost and nobody helps";

    private readonly Desk _desk = new();

    [Fact]
    public void It_reads_posts_from_then_on()
    {
        Reading().ShouldBe("Complaint");

        var model = Install(EverythingIs(Intent.Praise));

        Reading().ShouldBe("Praise");
        Choice.Read<Intent>(_desk.Post(_desk.Receives(Complaint).PostId(), SocialActivityTable.Intent), SocialActivityTable.Intent).ShouldBe(Intent.Praise);
        Status(model).ShouldBe(ModelStatus.Ready);
        Row(model).GetAttributeValue<string>(TriageModelTable.StatusReason).ShouldMatch("^Model [0-9a-f]{12} can be used.$");
    }

    [Fact]
    public void A_new_version_of_the_row_is_read_anew_and_a_disabled_one_no_more()
    {
        var model = Install(EverythingIs(Intent.Praise));
        Reading().ShouldBe("Praise");

        _desk.Service.Update(new Entity(TriageModelTable.Name, model) { [TriageModelTable.Weights] = EverythingIs(Intent.Suggestion) });
        Reading().ShouldBe("Suggestion");

        _desk.Service.Update(new Entity(TriageModelTable.Name, model) { [TriageModelTable.Enabled] = false });
        Reading().ShouldBe("Complaint");
    }

    [Fact]
    public void Enabling_one_disables_the_others()
    {
        var first = Install(EverythingIs(Intent.Praise));
        var second = Install(EverythingIs(Intent.Suggestion), number: 0);

        Row(first).GetAttributeValue<bool>(TriageModelTable.Enabled).ShouldBeFalse();
        Reading().ShouldBe("Suggestion");

        _desk.Service.Update(new Entity(TriageModelTable.Name, first) { [TriageModelTable.Enabled] = true });

        Row(second).GetAttributeValue<bool>(TriageModelTable.Enabled).ShouldBeFalse();
        Reading().ShouldBe("Praise");
    }

    [Fact]
    public void Weights_that_cannot_be_used_are_named_on_the_row_and_the_built_in_model_reads_posts()
    {
        var model = Install("bm90IGEgbW9kZWwgYXQgYWxsLCBidXQgbG9uZyBlbm91Z2ggdG8gYmUgbG9va2VkIGF0");

        Status(model).ShouldBe(ModelStatus.Broken);
        Row(model).GetAttributeValue<string>(TriageModelTable.StatusReason)
            .ShouldBe("This is no triage model: write one with socialcrm triage train. Until then the built-in model reads posts.");
        Reading().ShouldBe("Complaint");
        _desk.Host.Traces.Any(line => line.ToString()!.Contains($"model={model} is broken", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public void A_row_that_says_ready_but_cannot_be_read_says_broken_after_the_first_post()
    {
        var model = Install("broken");
        _desk.Service.Update(new Entity(TriageModelTable.Name, model) { [TriageModelTable.Status] = Choice.Of(ModelStatus.Ready) });

        Reading().ShouldBe("Complaint");

        Status(model).ShouldBe(ModelStatus.Broken);
    }

    [Fact]
    public void It_costs_its_weights_once_and_then_nothing_more_than_none()
    {
        var without = Requests();
        Install(EverythingIs(Intent.Praise));

        Requests().ShouldBe(without + 1);
        Requests().ShouldBe(without);
    }

    private Guid Install(string weights, int number = 1) => _desk.Create(
        TriageModelTable.Name,
        (TriageModelTable.PrimaryName, "Retrained"),
        (TriageModelTable.Number, number),
        (TriageModelTable.Enabled, true),
        (TriageModelTable.Weights, weights));

    private string Reading() =>
        (string)_desk.Service.Execute(new OrganizationRequest("scrm_Triage") { ["Text"] = Complaint })["Intent"];

    private long Requests()
    {
        var before = _desk.Host.RequestCount;
        Reading();
        return _desk.Host.RequestCount - before;
    }

    private ModelStatus? Status(Guid model) => Choice.Read<ModelStatus>(Row(model), TriageModelTable.Status);

    private Entity Row(Guid model) => _desk.Service.Retrieve(
        TriageModelTable.Name, model, new ColumnSet(TriageModelTable.Enabled, TriageModelTable.Status, TriageModelTable.StatusReason));

    /// <summary>A model that knows nothing and is sure all the same.</summary>
    private static string EverythingIs(Intent intent) => ModelText.Write(new TriageModel(Head(3, 2), Head(6, (int)intent)));

    private static ModelHead Head(int classes, int certain)
    {
        var biases = new int[classes];
        biases[certain] = 10 * ModelHead.MarginUnit;
        return new ModelHead(0, 0, 0, biases, new sbyte[ModelHead.WeightCount(0, classes)]);
    }
}
