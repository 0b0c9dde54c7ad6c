using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SocialCrm.Solution.Source;

/// <summary>Gives text files the same line ends whatever the checkout made of them.</summary>
internal static class TextFiles
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".css", ".htm", ".html", ".js", ".json", ".resx", ".svg", ".txt", ".xaml", ".xml", ".xsl",
    };

    public static byte[] Normalized(string name, byte[] content) =>
        Extensions.Contains(Path.GetExtension(name)) ? WithoutCarriageReturns(content) : content;

    private static byte[] WithoutCarriageReturns(byte[] content) =>
        content.Where((b, i) => b != '\r' || i + 1 == content.Length || content[i + 1] != '\n').ToArray();
}
