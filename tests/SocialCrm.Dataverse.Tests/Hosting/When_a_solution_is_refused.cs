using System;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Tests.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Hosting;

public class When_a_solution_is_refused
{
    [Fact]
    public void A_class_that_is_not_in_the_assembly_is_named() =>
        TestSolution.RefusalOf(TestSolution.With("SocialCrm.NoSuchPlugin")).ShouldBe("The plug-in type SocialCrm.NoSuchPlugin is not in the assembly SocialCrm.Dataverse.Tests.");

    [Fact]
    public void A_type_that_no_assembly_registers_is_named() =>
        TestSolution.RefusalOf(TestSolution.Step with { PluginTypeId = Guid.Empty }).ShouldContain("The step 'Test step': its plug-in type 00000000-0000-0000-0000-000000000000 is not registered");

    [Fact]
    public void A_constructor_that_fails_is_named_with_its_reason() =>
        TestSolution.RefusalOf(TestSolution.With(typeof(UnmakeablePlugin), TestSolution.Step))
            .ShouldBe("The step 'Test step': the constructor of SocialCrm.Local.Dataverse.Tests.Hosting.UnmakeablePlugin failed: No settings.");

    [Fact]
    public void A_class_that_is_no_plug_in_is_named() =>
        TestSolution.RefusalOf(TestSolution.With(typeof(TestSolution), TestSolution.Step)).ShouldContain("does not implement IPlugin");

    [Fact]
    public void An_unknown_message_is_named() =>
        TestSolution.RefusalOf(TestSolution.Step with { Message = "Renew" }).ShouldBe("The step 'Test step' is refused: the message 'Renew' is not known or raises no event.");

    [Fact]
    public void A_message_that_raises_no_event_is_named() =>
        TestSolution.RefusalOf(TestSolution.Step with { Message = "Upsert" }).ShouldContain("'Upsert' is not known or raises no event");

    [Fact]
    public void An_unknown_table_is_named() =>
        TestSolution.RefusalOf(TestSolution.Step with { Table = "opportunity" }).ShouldContain("the table 'opportunity' is not known");

    [Fact]
    public void An_unknown_filtering_column_is_named() =>
        TestSolution.RefusalOf(TestSolution.Step with { FilteringColumns = ["nickname", "shoesize"] }).ShouldContain("the table 'contact' has no column 'shoesize'");

    [Fact]
    public void An_unknown_image_column_is_named() =>
        TestSolution.RefusalOf(TestSolution.Step with { Images = [TestSolution.Image(pre: true, post: false, "shoesize")] }).ShouldContain("no column 'shoesize'");

    [Theory]
    [InlineData(30)]
    [InlineData(50)]
    public void A_stage_that_takes_no_steps_is_named(int stage) =>
        TestSolution.RefusalOf(TestSolution.Step with { Stage = stage }).ShouldContain($"stage {stage} takes no steps");

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    public void An_asynchronous_step_before_stage_40_is_refused(int stage) =>
        TestSolution.RefusalOf(TestSolution.Step with { Stage = stage, Asynchronous = true }).ShouldContain($"an asynchronous step runs at stage 40, not at {stage}");

    [Fact]
    public void A_pre_image_of_a_create_is_refused() =>
        TestSolution.RefusalOf(TestSolution.Step with { Message = "Create", Images = [TestSolution.Image(pre: true, post: false)] }).ShouldContain("Create has no row before the operation");

    [Fact]
    public void A_post_image_of_a_delete_is_refused() =>
        TestSolution.RefusalOf(TestSolution.Step with { Message = "Delete", Images = [TestSolution.Image(pre: false, post: true)] }).ShouldContain("Delete has no row after the operation");

    [Fact]
    public void A_post_image_before_stage_40_is_refused() =>
        TestSolution.RefusalOf(TestSolution.Step with { Stage = 20, Images = [TestSolution.Image(pre: false, post: true)] }).ShouldContain("exists at stage 40 only, not at 20");

    [Fact]
    public void An_image_of_a_message_without_images_is_refused() =>
        TestSolution.RefusalOf(TestSolution.Step with { Message = "CloseIncident", Table = "incident", Images = [TestSolution.Image(pre: true, post: false)] }).ShouldContain("CloseIncident has no row before the operation");

    [Fact]
    public void A_step_on_a_custom_api_that_allows_none_is_refused()
    {
        var solution = TestSolution.WithApi(typeof(NicknamePlugin), new CustomApi { UniqueName = "test_Name", AllowedSteps = 1 });

        TestSolution.RefusalOf(solution with { Steps = [TestSolution.Step with { Message = "test_Name", Table = null }] }).ShouldContain("the custom API test_Name does not allow synchronous steps");
    }

    [Fact]
    public void Nothing_of_it_takes_effect()
    {
        var org = new TestOrganization();
        var solution = TestSolution.With(typeof(NicknamePlugin), TestSolution.Step with { Message = "Create", Stage = 20 }, TestSolution.Step with { Id = Guid.Empty, Message = "Renew" });

        Should.Throw<SolutionImportException>(() => TestSolution.ImportInto(org.Host, solution));

        org.Read("contact", org.Create("contact", ("lastname", "Kim"))).Contains("nickname").ShouldBeFalse();
    }

    [Fact]
    public void A_stream_that_is_no_solution_is_told_so() =>
        Should.Throw<SolutionImportException>(() => new DataverseHost(TestOrganization.Start).Import(new System.IO.MemoryStream([1, 2, 3])));
}
