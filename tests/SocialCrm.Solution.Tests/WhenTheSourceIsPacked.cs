using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests;

public sealed class WhenTheSourceIsPacked
{
    private static XElement Customizations => XElement.Parse(SampleZip.Packed().Text(SampleZip.Customizations));

    [Fact]
    public void The_check_finds_nothing_in_a_consistent_solution() => SampleZip.Packed().Check().ShouldBeEmpty();

    [Fact]
    public void The_zip_holds_the_names_that_the_import_looks_for() => SampleZip.Packed().Names.ShouldBe(
    [
        "[Content_Types].xml",
        "customizations.xml",
        "solution.xml",
        "Controls/smp_Sample.Gauge/ControlManifest.xml",
        "Controls/smp_Sample.Gauge/bundle.js",
        SampleCode.AssemblyEntry,
        SampleClient.IconEntry,
        SampleClient.ScriptEntry,
        SampleClient.Flow,
        SampleCode.Api,
        SampleCode.ApiParameter,
        SampleCode.ApiResponse,
        SampleCode.Variable,
    ]);

    [Fact]
    public void Packing_twice_gives_the_same_bytes()
    {
        using var source = new SampleSource();

        source.Pack().ShouldBe(source.Pack());
    }

    [Fact]
    public void Another_folder_with_the_same_files_gives_the_same_bytes()
    {
        using var here = new SampleSource();
        using var there = new SampleSource();

        here.Pack().ShouldBe(there.Pack());
    }

    [Fact]
    public void A_checkout_with_other_line_ends_gives_the_same_bytes()
    {
        using var unix = new SampleSource();
        using var windows = new SampleSource();
        foreach (var file in Directory.EnumerateFiles(windows.Folder, "*", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));

        windows.Pack().ShouldBe(unix.Pack());
    }

    [Fact]
    public void A_stream_that_cannot_seek_gets_the_same_bytes_as_a_file()
    {
        using var source = new SampleSource();
        using var forward = new ForwardStream();

        SolutionPacker.Pack(source.Folder, source.Assemblies, managed: false, forward);

        forward.Written.ShouldBe(source.Pack());
    }

    [Fact]
    public void No_entry_tells_when_it_was_packed()
    {
        using var source = new SampleSource();
        using var archive = new ZipArchive(new MemoryStream(source.Pack()));

        archive.Entries.ShouldAllBe(entry => entry.LastWriteTime.DateTime == new DateTime(1980, 1, 1));
    }

    [Fact]
    public void The_managed_zip_differs_only_in_saying_so()
    {
        using var source = new SampleSource();
        var unmanaged = new SampleZip(source.Pack());
        var managed = new SampleZip(source.Pack(managed: true));

        managed.Text(SampleZip.Manifest).ShouldBe(unmanaged.Text(SampleZip.Manifest).Replace("<Managed>0<", "<Managed>1<", StringComparison.Ordinal));
        managed.Names.Where(name => name != SampleZip.Manifest).ShouldAllBe(name => managed.Bytes(name).SequenceEqual(unmanaged.Bytes(name)));
    }

    [Fact]
    public void Each_kind_of_form_has_a_list_of_its_own() =>
        Customizations.Descendants("Entity").Elements("FormXml").Elements("forms").Select(f => f.Attribute("type")!.Value).ShouldBe(["main", "quick", "main"]);

    [Fact]
    public void Views_share_one_list() =>
        Customizations.Descendants("SavedQueries").Elements("savedqueries").Elements("savedquery").Elements("savedqueryid")
            .Select(id => id.Value).ShouldBe(["{55555555-0000-4000-8000-000000000001}", "{55555555-0000-4000-8000-000000000002}"]);

    [Fact]
    public void The_ribbon_takes_the_place_of_its_placeholder() =>
        Customizations.Descendants("RibbonDiffXml").ShouldHaveSingleItem().Elements("CustomActions").ShouldHaveSingleItem();

    [Fact]
    public void A_placeholder_that_nothing_filled_is_left_out() =>
        Customizations.Element("Entities")!.Elements("Entity").Single(e => e.Element("Name")!.Value == "Incident")
            .Elements().Select(e => e.Name.LocalName).ShouldBe(["Name", "EntityInfo", "RibbonDiffXml"]);

    [Fact]
    public void Relationships_of_all_files_come_together_by_name() =>
        Customizations.Element("EntityRelationships")!.Elements().Attributes("Name").Select(a => a.Value)
            .ShouldBe(["smp_channel_incident", "smp_channel_queue", "smp_channel_setting"]);

    [Fact]
    public void Components_do_not_repeat_the_namespace_of_the_document() =>
        Customizations.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration).ShouldHaveSingleItem().Parent!.Name.LocalName.ShouldBe("ImportExportXml");

    [Fact]
    public void Comments_of_the_source_stay_in_the_source() =>
        SampleZip.Packed().Text(SampleZip.Customizations).ShouldNotContain("<!--");

    [Fact]
    public void A_script_is_packed_under_the_name_that_its_description_says() =>
        SampleZip.Packed().Text(SampleClient.ScriptEntry).ShouldBe("function onLoad() {\n}\n");

    [Fact]
    public void Content_types_name_each_extension_and_each_entry_without_one()
    {
        var types = SampleZip.Packed().Text(SampleZip.ContentTypes);

        types.ShouldBe(
            "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"dll\" ContentType=\"application/octet-stream\" /><Default Extension=\"js\" ContentType=\"application/octet-stream\" />"
            + "<Default Extension=\"json\" ContentType=\"application/octet-stream\" /><Default Extension=\"xml\" ContentType=\"application/octet-stream\" />"
            + $"<Override PartName=\"/{SampleClient.IconEntry}\" ContentType=\"application/octet-stream\" />"
            + $"<Override PartName=\"/{SampleClient.ScriptEntry}\" ContentType=\"application/octet-stream\" /></Types>");
    }
}
