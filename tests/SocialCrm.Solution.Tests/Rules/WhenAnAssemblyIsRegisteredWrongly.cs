using System.Reflection;
using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests.Rules;

public sealed class WhenAnAssemblyIsRegisteredWrongly
{
    private static readonly SampleClass Plugin = new("CasePlugin") { Interface = ("Microsoft.Xrm.Sdk", "IPlugin") };
    private static readonly SampleClass Api = new("CountApi") { Interface = ("Microsoft.Xrm.Sdk", "IPlugin") };
    private static readonly SampleClass Activity = new("ScoreActivity") { Base = ("System.Activities", "CodeActivity") };

    private static SampleZip With(SampleAssembly assembly) => SampleZip.Packed().Add(SampleCode.AssemblyEntry, assembly.Emit());

    [Fact]
    public void A_wrong_token_is_named() =>
        SampleZip.Packed().Replace("FullName=\"Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089\"", "FullName=\"Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=0123456789abcdef\"").Error("ASM-IDENTITY")
            .ShouldBe("FullName says \"Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=0123456789abcdef\", but the assembly is \"Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089\": PublicKeyToken=0123456789abcdef is not PublicKeyToken=b77a5c561934e089.");

    [Fact]
    public void A_wrong_version_is_named() =>
        With(new SampleAssembly { Version = new(1, 2, 0, 0) }).Error("ASM-IDENTITY").ShouldEndWith(": Version=1.0.0.0 is not Version=1.2.0.0.");

    [Fact]
    public void An_unsigned_assembly_is_refused() =>
        With(new SampleAssembly { Signed = false }).Error("ASM-UNSIGNED").ShouldBe("Sample.Plugins is not signed with a strong name; Dataverse takes only signed assemblies.");

    [Fact]
    public void An_assembly_outside_the_sandbox_is_refused() =>
        SampleZip.Packed().Replace("<IsolationMode>2<", "<IsolationMode>1<").Error("ASM-ISOLATION")
            .ShouldBe("Sample.Plugins is not registered in isolation; Dataverse online takes only IsolationMode 2.");

    [Fact]
    public void An_assembly_that_is_kept_elsewhere_is_refused() =>
        SampleZip.Packed().Replace("<SourceType>0<", "<SourceType>4<").Error("ASM-SOURCE")
            .ShouldBe("Sample.Plugins needs SourceType 0 (database); other places are refused in a plain assembly import.");

    [Fact]
    public void A_missing_assembly_is_named() =>
        SampleZip.Packed().Remove(SampleCode.AssemblyEntry).Error("ASM-FILE")
            .ShouldBe($"Sample.Plugins names the file \"/{SampleCode.AssemblyEntry}\", which is not in the zip.");

    [Fact]
    public void A_file_that_is_no_assembly_is_told() =>
        SampleZip.Packed().Add(SampleCode.AssemblyEntry, "not a dll").Error("ASM-FILE").ShouldBe("The file of Sample.Plugins is not a .NET assembly.");

    [Fact]
    public void A_file_name_with_dots_is_told()
    {
        const string dotted = "PluginAssemblies/Sample.Plugins-22222222-0000-4000-8000-000000000001/Sample.Plugins.dll";

        SampleZip.Packed().Remove(SampleCode.AssemblyEntry).Add(dotted, new SampleAssembly().Emit()).Replace(SampleCode.AssemblyEntry, dotted).Error("ASM-FILE")
            .ShouldBe($"Sample.Plugins names the file /{dotted}, but the platform expects /{SampleCode.AssemblyEntry}: no dots, and the assembly's id.");
    }

    [Fact]
    public void An_assembly_for_another_runtime_is_refused() =>
        With(new SampleAssembly { TargetFramework = ".NETCoreApp,Version=v10.0" }).Error("ASM-TFM")
            .ShouldBe("Sample.Plugins is built for \".NETCoreApp,Version=v10.0\"; Dataverse runs .NETFramework,Version=v4.6.2.");

    [Fact]
    public void A_reference_that_Dataverse_does_not_have_is_named() =>
        With(new SampleAssembly { MoreReferences = ["Newtonsoft.Json"] }).Error("ASM-REFS")
            .ShouldBe("Sample.Plugins needs Newtonsoft.Json, which Dataverse does not have; merge it in or do without.");

    [Fact]
    public void A_class_that_is_not_there_is_named() =>
        With(new SampleAssembly { Classes = [Plugin, Activity] }).Error("PT-NOTFOUND").ShouldBe("Sample.Plugins has no class Sample.Plugins.CountApi.");

    [Fact]
    public void A_class_that_cannot_be_made_is_named() =>
        With(new SampleAssembly { Classes = [Plugin, Api with { Attributes = TypeAttributes.Public | TypeAttributes.Abstract }, Activity] }).Error("PT-NOTFOUND")
            .ShouldBe("Sample.Plugins.CountApi must be public, not abstract and not generic, with a public constructor.");

    [Fact]
    public void A_class_that_is_no_plugin_is_named() =>
        With(new SampleAssembly { Classes = [Plugin, Api with { Interface = null }, Activity] }).Error("PT-IPLUGIN")
            .ShouldBe("Sample.Plugins.CountApi is registered as a plug-in, but does not implement IPlugin.");

    [Fact]
    public void A_plugin_may_inherit_being_one() =>
        With(new SampleAssembly { Classes = [Plugin, Api with { Interface = null, Base = ("Sample.Plugins", "CasePlugin") }, Activity] }).Check().ShouldNotContain(f => f.Code == "PT-IPLUGIN");

    [Fact]
    public void A_class_that_is_no_workflow_step_is_named() =>
        With(new SampleAssembly { Classes = [Plugin, Api, Activity with { Base = null }] }).Error("PT-WF")
            .ShouldBe("Sample.Plugins.ScoreActivity is registered as a workflow step, but does not derive from CodeActivity.");

    [Fact]
    public void A_type_of_another_assembly_version_is_named() =>
        SampleZip.Packed().Replace("AssemblyQualifiedName=\"Sample.Plugins.CountApi, Sample.Plugins, Version=1.0.0.0", "AssemblyQualifiedName=\"Sample.Plugins.CountApi, Sample.Plugins, Version=0.9.0.0").Error("PT-AQN")
            .ShouldBe("AssemblyQualifiedName says \"Sample.Plugins.CountApi, Sample.Plugins, Version=0.9.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089\", but the assembly around it makes that \"Sample.Plugins.CountApi, Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089\".");
}
