using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace SocialCrm.Solution.Xml;

/// <summary>Where in which file a piece of XML was read, also after it moved into another document.</summary>
/// <param name="File">Relative name of the file, with forward slashes.</param>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
internal sealed record Place(string File, int Line)
{
    public static Place Of(XObject node)
    {
        var element = node as XElement ?? node.Parent;
        var origin = element?.AncestorsAndSelf().Select(a => a.Annotation<Origin>()).FirstOrDefault(o => o != null);
        IXmlLineInfo line = node;
        return new Place(origin?.File ?? "", line.HasLineInfo() ? line.LineNumber : 0);
    }

    /// <summary>Marks an element as the root of a file.</summary>
    public static void Mark(XElement root, string file) => root.AddAnnotation(new Origin(file));

    public override string ToString() =>
        Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}({Line})");

    private sealed record Origin(string File);
}
