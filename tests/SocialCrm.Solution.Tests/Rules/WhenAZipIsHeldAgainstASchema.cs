using System;
using System.IO;
using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests.Rules;

public sealed class WhenAZipIsHeldAgainstASchema : IDisposable
{
    // Knows two sections, a relationship and a step with its message after the type, as the published schema has it.
    private const string Schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="ImportExportXml"><xs:complexType><xs:sequence>
            <xs:element name="Roles" minOccurs="0" />
            <xs:element name="SdkMessageProcessingSteps" minOccurs="0"><xs:complexType><xs:sequence>
              <xs:element name="SdkMessageProcessingStep" maxOccurs="unbounded"><xs:complexType><xs:sequence>
                <xs:element name="PluginTypeName" /><xs:element name="SdkMessageId" minOccurs="0" />
              </xs:sequence></xs:complexType></xs:element>
            </xs:sequence></xs:complexType></xs:element>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("schemas-").FullName;

    public WhenAZipIsHeldAgainstASchema() => File.WriteAllText(Path.Combine(_folder, "CustomizationsSolution.xsd"), Schema);

    [Fact]
    public void An_element_that_the_schema_does_not_know_is_told_with_its_line()
    {
        var findings = Packed("<ImportExportXml>\n<Roles />\n<Roses />\n</ImportExportXml>").Check(_folder);

        findings.ShouldContain(f => f.Code == "XSD" && f.Where == "customizations.xml(3)" && f.Message.Contains("'Roses'"));
    }

    [Fact]
    public void What_exports_have_and_the_old_schema_has_not_is_no_finding()
    {
        var findings = Packed("<ImportExportXml OrganizationVersion=\"9.2\"><Roles /><connectionreferences /></ImportExportXml>").Check(_folder);

        findings.ShouldNotContain(f => f.Code == "XSD");
    }

    [Fact]
    public void A_step_may_name_its_message_first_as_exports_do()
    {
        var findings = Packed("<ImportExportXml><SdkMessageProcessingSteps><SdkMessageProcessingStep><SdkMessageId>x</SdkMessageId><PluginTypeName>y</PluginTypeName></SdkMessageProcessingStep></SdkMessageProcessingSteps></ImportExportXml>").Check(_folder);

        findings.ShouldNotContain(f => f.Code == "XSD");
    }

    [Fact]
    public void A_folder_without_the_schema_is_told() =>
        Should.Throw<FileNotFoundException>(() => SampleZip.Packed().Check("/nowhere")).Message.ShouldBe("There is no CustomizationsSolution.xsd in /nowhere.");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static SampleZip Packed(string customizations) => SampleZip.Packed().Add(SampleZip.Customizations, customizations);
}
