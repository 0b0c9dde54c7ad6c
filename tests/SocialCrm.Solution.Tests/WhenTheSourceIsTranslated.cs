using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests;

public sealed class WhenTheSourceIsTranslated
{
    private const string File = "Translations/3082.po";
    private const string Forum = "msgid \"Forum\"\nmsgstr \"Foro\"\n";

    [Fact]
    public void A_label_of_another_language_follows_the_English_one()
    {
        using var source = new SampleSource().Write(File, "# Spanish\n\n" + Forum);

        Labels(source, "label").Where(label => label.Parent!.Parent!.Attribute("value")?.Value == "100000001")
            .Select(label => $"{label.Attribute("languagecode")!.Value} {label.Attribute("description")!.Value}").ShouldBe(["1033 Forum", "3082 Foro"]);
    }

    [Fact]
    public void A_title_of_the_site_map_names_its_language_in_its_own_way()
    {
        using var source = new SampleSource().Write(File, "msgid \"All\"\nmsgstr \"Todo\"\n");

        Labels(source, "Title").Where(title => title.Ancestors("SubArea").First().Attribute("Id")!.Value == "all")
            .Select(title => $"{title.Attribute("LCID")!.Value} {title.Attribute("Title")!.Value}").ShouldBe(["1033 All", "3082 Todo"]);
    }

    [Fact]
    public void A_word_that_means_something_else_in_one_component_is_translated_for_it_alone()
    {
        using var source = new SampleSource().Write(File, "msgid \"X\"\nmsgstr \"Equis\"\n\nmsgctxt \"smp_network\"\nmsgid \"X\"\nmsgstr \"Red X\"\n");

        Labels(source, "label").Select(label => label.Attribute("description")!.Value).ShouldContain("Red X");
        Labels(source, "label").Select(label => label.Attribute("description")!.Value).ShouldNotContain("Equis");
    }

    [Fact]
    public void A_label_that_a_component_brings_itself_stays()
    {
        using var source = new SampleSource()
            .Replace("OptionSets/smp_network.xml", "<label description=\"Forum\" languagecode=\"1033\" />", "<label description=\"Forum\" languagecode=\"1033\" /><label description=\"El foro\" languagecode=\"3082\" />")
            .Write(File, Forum);

        Labels(source, "label").Where(label => label.Attribute("languagecode")!.Value == "3082").Select(label => label.Attribute("description")!.Value).ShouldBe(["El foro"]);
    }

    [Fact]
    public void Quotes_are_written_with_a_backslash()
    {
        using var source = new SampleSource().Write(File, "msgid \"Forum\"\nmsgstr \"El \\\"foro\\\"\"\n");

        Labels(source, "label").Select(label => label.Attribute("description")!.Value).ShouldContain("El \"foro\"");
    }

    [Theory]
    [InlineData("Spanish.po", Forum, "Translations/Spanish.po: The file must be named for the code of its language, such as 3082.po.")]
    [InlineData("3082.po", "msgid \"Forum\"\n\"Foro\"\n", "Translations/3082.po(2): This is no msgctxt, msgid or msgstr with a text in quotes on one line.")]
    [InlineData("3082.po", "msgid \"a \" b\"\n", "Translations/3082.po(1): This is no msgctxt, msgid or msgstr with a text in quotes on one line.")]
    [InlineData("3082.po", "msgstr \"Foro\"\n", "Translations/3082.po(1): There is no msgid before this msgstr.")]
    [InlineData("3082.po", "msgid \"Forum\"\nmsgstr \"\"\n", "Translations/3082.po(2): \"Forum\" is not translated.")]
    [InlineData("3082.po", Forum + Forum, "Translations/3082.po(4): \"Forum\" is translated twice.")]
    public void A_file_that_cannot_be_read_is_refused(string name, string text, string refusal)
    {
        using var source = new SampleSource().Write("Translations/" + name, text);

        source.Refusal().Message.ShouldBe(refusal);
    }

    [Fact]
    public void A_label_that_a_language_of_the_solution_lacks_is_told()
    {
        using var source = new SampleSource()
            .Replace(SampleFiles.Skeleton, "<Language>1033</Language>", "<Language>1033</Language><Language>3082</Language>").Write(File, Forum);

        var found = new SampleZip(source.Pack()).Check();

        found.Where(f => f.Code == "LABEL-LANG").Select(f => f.Message).ShouldContain("\"Desk\" has no label in language 3082.");
        found.Where(f => f.Code == "LABEL-LANG").Select(f => f.Message).ShouldNotContain("\"Forum\" has no label in language 3082.");
    }

    private static System.Collections.Generic.IEnumerable<XElement> Labels(SampleSource source, string element) =>
        XElement.Parse(new SampleZip(source.Pack()).Text(SampleZip.Customizations)).Descendants(element);
}
