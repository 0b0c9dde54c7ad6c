using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Rules;
using SocialCrm.Solution.Source;
using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests;

public sealed class TheBuiltSolution
{
    private static byte[] Packed(bool managed)
    {
        using var zip = new MemoryStream();
        BuiltSolution.Pack(managed, zip);
        return zip.ToArray();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Passes_the_check(bool managed) => SolutionChecker.Check(new MemoryStream(Packed(managed))).ShouldBeEmpty();

    [Fact]
    public void Packs_to_the_same_bytes_each_time() => Packed(managed: false).ShouldBe(Packed(managed: false));

    [Fact]
    public void Differs_when_managed_only_in_saying_so()
    {
        var unmanaged = new SampleZip(Packed(managed: false));
        var managed = new SampleZip(Packed(managed: true));

        managed.Text(SampleZip.Manifest).ShouldBe(unmanaged.Text(SampleZip.Manifest).Replace("<Managed>0<", "<Managed>1<", StringComparison.Ordinal));
        managed.Names.Where(name => name != SampleZip.Manifest).ShouldAllBe(name => managed.Bytes(name).SequenceEqual(unmanaged.Bytes(name)));
    }

    [Fact]
    public void Has_no_translation_that_nothing_uses()
    {
        var zip = new SampleZip(Packed(managed: false));
        var roots = zip.Names.Where(name => name.EndsWith(".xml", StringComparison.Ordinal) && name != SampleZip.ContentTypes).Select(name => XElement.Parse(zip.Text(name)));
        var labels = roots.SelectMany(LabelXml.Labels).SelectMany(label => new[] { (LabelXml.Component(label), LabelXml.Text(label)), ("", LabelXml.Text(label)) }).ToHashSet();
        var files = Directory.EnumerateFiles(Path.Combine(BuiltSolution.SourceFolder, "Translations")).ToList();

        files.ShouldNotBeEmpty();
        foreach (var file in files)
            TranslationFile.Read(Path.GetFileName(file), File.ReadAllBytes(file)).Entries.Where(entry => !labels.Contains(entry)).ShouldBeEmpty();
    }

    [Fact]
    public void Runs_the_assemblies_that_were_built_beside_it() =>
        new SampleZip(Packed(managed: false)).Names.Count(name => name.EndsWith(".dll", StringComparison.Ordinal)).ShouldBe(BuiltSolution.Assemblies.Count);

    [Fact]
    public void Is_refused_when_a_step_lost_its_type() =>
        new SampleZip(Packed(managed: false)).Replace("<PluginTypeId>", "<PluginTypeId>0").Check().ShouldContain(f => f.Code == "STEP-TYPE");
}
