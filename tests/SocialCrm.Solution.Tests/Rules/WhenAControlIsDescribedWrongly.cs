using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests.Rules;

public sealed class WhenAControlIsDescribedWrongly
{
    [Fact]
    public void Its_name_is_that_of_its_manifest() =>
        SampleZip.Packed().Replace(SampleClient.Control, "constructor=\"Gauge\"", "constructor=\"Meter\"").Error("PCF-NAME")
            .ShouldBe("The control smp_Sample.Gauge is smp_Sample.Meter by its manifest.");

    [Fact]
    public void Its_parts_are_in_the_package() =>
        SampleZip.Packed().Remove("Controls/smp_Sample.Gauge/bundle.js").Error("PCF-PART")
            .ShouldBe("The control smp_Sample.Gauge needs bundle.js, which is not in the zip.");

    [Fact]
    public void Its_manifest_can_be_read() =>
        SampleZip.Packed().Add(SampleClient.Control, "<manifest>").Check()
            .ShouldContain(f => f.Code == "PCF-MANIFEST" && f.Message == $"{SampleClient.Control} is no manifest of a control.");

    [Fact]
    public void A_form_uses_a_control_that_is_in_the_package() =>
        SampleZip.Packed().Replace("customControl formFactor=\"2\" name=\"smp_Sample.Gauge\"", "customControl formFactor=\"2\" name=\"smp_Sample.Gone\"").Error("PCF-FORM")
            .ShouldBe("The form \"Channel\" uses the control smp_Sample.Gone, which is not in the package.");

    [Fact]
    public void A_form_binds_a_control_to_a_column_that_exists() =>
        SampleZip.Packed().Replace("<level>smp_network</level>", "<level>smp_height</level>").Error("PCF-FORM")
            .ShouldBe("The form \"Channel\" binds the control smp_Sample.Gauge to smp_height, but smp_channel has no such column.");

    [Fact]
    public void A_form_gives_what_a_control_needs() =>
        SampleZip.Packed().Replace("<level>smp_network</level>", "").Error("PCF-FORM")
            .ShouldBe("The form \"Channel\" does not give level to the control smp_Sample.Gauge, which needs it.");

    [Fact]
    public void A_form_gives_nothing_that_a_control_does_not_know() =>
        SampleZip.Packed().Replace("<level>smp_network</level>", "<level>smp_network</level><height>4</height>").Error("PCF-FORM")
            .ShouldBe("The form \"Channel\" gives height to the control smp_Sample.Gauge, which has no such property.");
}
