using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Rules;

namespace SocialCrm.Solution.Source;

/// <summary>Writes the labels of other languages beside the English ones.</summary>
internal sealed class Translator(SourceFolder source)
{
    private const string Folder = "Translations/";

    private readonly IReadOnlyList<TranslationFile> _files =
        [.. source.Under(Folder).Select(name => TranslationFile.Read(name, source.Bytes(name)))];

    /// <summary>Adds to each English label its translations, as far as there are any and the component does not bring its own.</summary>
    public void Translate(XElement root)
    {
        foreach (var label in LabelXml.Labels(root).Where(label => LabelXml.Language(label) == LabelXml.English).ToList())
            foreach (var file in _files.Reverse())
                Translate(label, file);
    }

    private static void Translate(XElement label, TranslationFile file)
    {
        var language = file.Language.ToString(CultureInfo.InvariantCulture);
        var isThere = label.Parent?.Elements(label.Name).Any(other => LabelXml.IsLabel(other) && LabelXml.Language(other) == language) == true;
        if (!isThere && file.Of(LabelXml.Component(label), LabelXml.Text(label)) is { } text)
            label.AddAfterSelf(Translated(label, language, text));
    }

    private static XElement Translated(XElement label, string language, string text)
    {
        var copy = new XElement(label.Name, label.Attributes());
        LabelXml.Set(copy, language, text);
        return copy;
    }
}
