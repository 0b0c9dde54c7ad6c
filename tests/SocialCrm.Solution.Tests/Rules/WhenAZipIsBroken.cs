using System.IO;
using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests.Rules;

public sealed class WhenAZipIsBroken
{
    [Fact]
    public void A_file_that_is_no_zip_is_told_so() =>
        SolutionChecker.Check(new MemoryStream([1, 2, 3])).ShouldHaveSingleItem()
            .ToString().ShouldBe("Error ZIP-FORM the file: This is not a readable zip.");

    [Fact]
    public void A_missing_root_file_is_named() =>
        SampleZip.Packed().Remove(SampleZip.Manifest).Error("ZIP-ROOT").ShouldBe("The zip does not hold this file, and without it nothing can be imported.");

    [Fact]
    public void A_root_file_in_a_folder_is_found_there() =>
        SampleZip.Packed().Remove(SampleZip.Manifest).Add("Sample/solution.xml", "<x/>").Error("ZIP-ROOT")
            .ShouldBe("The import looks for this name at the root of the zip; here it is Sample/solution.xml.");

    [Fact]
    public void A_root_file_in_another_case_is_not_the_one() =>
        SampleZip.Packed().Remove(SampleZip.Manifest).Add("Solution.xml", "<x/>").Error("ZIP-ROOT")
            .ShouldBe("The import looks for this name at the root of the zip; here it is Solution.xml.");

    [Fact]
    public void A_name_with_backslashes_is_told() =>
        SampleZip.Packed().Add("Controls\\x.js", "").Error("ZIP-BACKSLASH").ShouldBe("The name has a backslash; names in a zip have forward slashes.");

    [Fact]
    public void A_file_of_the_unpacked_source_is_told() =>
        SampleZip.Packed().Add("Workflows/x.json.data.xml", "<Workflow/>").Error("ZIP-SOURCEFILE")
            .ShouldBe("This is a file of unpacked source; a packed solution does not have it.");

    [Fact]
    public void A_file_that_no_component_names_is_told() =>
        SampleZip.Packed().Add("WebResources/extra.js", "").Warning("ZIP-ORPHAN").ShouldBe("No component names this file, so the import ignores it.");

    [Fact]
    public void A_name_that_the_zip_holds_twice_is_told() =>
        SolutionChecker.Check(DoubleZip.Of("solution.xml")).ShouldContain(f => f.Code == "ZIP-DUP" && f.Where == "solution.xml");

    [Fact]
    public void XML_that_is_not_well_formed_is_told_with_its_line()
    {
        var findings = SampleZip.Packed().Add(SampleZip.Customizations, "<ImportExportXml>\n<Entities>\n</ImportExportXml>").Check();

        var finding = findings.ShouldHaveSingleItem();
        (finding.Code, finding.Where).ShouldBe(("XML", "customizations.xml(3)"));
        finding.Message.ShouldStartWith("This is not well-formed XML: ");
    }

    [Fact]
    public void A_missing_content_type_is_named() =>
        SampleZip.Packed().Replace(SampleZip.ContentTypes, "<Default Extension=\"dll\" ContentType=\"application/octet-stream\" />", "").Error("CT-MISSING")
            .ShouldBe($"There is no content type for .dll, so the import does not see {SampleCode.AssemblyEntry}.");

    [Fact]
    public void A_missing_override_of_a_script_is_named() =>
        SampleZip.Packed().Replace(SampleZip.ContentTypes, $"<Override PartName=\"/{SampleClient.ScriptEntry}\" ContentType=\"application/octet-stream\" />", "").Error("CT-MISSING")
            .ShouldBe($"{SampleClient.ScriptEntry} has no extension and no override, so the import does not see it.");

    [Fact]
    public void An_override_of_nothing_is_named() =>
        SampleZip.Packed().Replace(SampleZip.ContentTypes, "</Types>", "<Override PartName=\"/gone\" ContentType=\"x\" /></Types>").Error("CT-DANGLING")
            .ShouldBe("There is an override for /gone, which is not in the zip.");

    [Fact]
    public void A_script_that_is_not_in_the_zip_is_named() =>
        SampleZip.Packed().Replace($"<FileName>/{SampleClient.ScriptEntry}", "<FileName>/WebResources/gone").Error("WR-FILE")
            .ShouldBe("WebResource names the file /WebResources/gone, which is not in the zip.");

    [Fact]
    public void A_flow_that_is_not_in_the_zip_is_named() =>
        SampleZip.Packed().Remove(SampleClient.Flow).Error("FLOW-FILE")
            .ShouldBe($"Workflow names the file /{SampleClient.Flow}, which is not in the zip.");

    [Fact]
    public void A_control_that_is_not_in_the_zip_is_named() =>
        SampleZip.Packed().Remove(SampleClient.Control).Error("PCF-FILE")
            .ShouldBe($"CustomControl names the file /{SampleClient.Control}, which is not in the zip.");
}
