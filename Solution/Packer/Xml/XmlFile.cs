using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SocialCrm.Solution.Xml;

/// <summary>Reads solution XML with line numbers and writes it the same way on every machine.</summary>
internal static class XmlFile
{
    /// <summary>Reads the root element and remembers the file and the lines.</summary>
    /// <exception cref="XmlException">The content is not well formed, or has a document type.</exception>
    public static XElement Read(string name, byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        root.Remove();
        Place.Mark(root, name);
        return root;
    }

    /// <summary>Two-space indents, line feeds, no byte-order mark and no declaration, as server exports have it.</summary>
    public static byte[] Write(XElement root)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            OmitXmlDeclaration = true,
            Indent = true,
            IndentChars = "  ",
            NewLineChars = "\n",
        };
        var withoutComments = new XElement(root);
        withoutComments.DescendantNodes().Where(n => n is XComment or XProcessingInstruction).Remove();
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, settings))
            withoutComments.WriteTo(writer);
        return stream.ToArray();
    }
}
