using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace SocialCrm.Solution.Tests.Samples;

/// <summary>A packed solution that a test can break entry by entry.</summary>
internal sealed class SampleZip
{
    public const string Customizations = "customizations.xml";
    public const string Manifest = "solution.xml";
    public const string ContentTypes = "[Content_Types].xml";

    private static readonly Lazy<byte[]> Sample = new(() =>
    {
        using var source = new SampleSource();
        return source.Pack();
    });

    private readonly Dictionary<string, byte[]> _entries = new(StringComparer.Ordinal);

    public SampleZip(byte[] packed)
    {
        using var archive = new ZipArchive(new MemoryStream(packed), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            _entries.Add(entry.FullName, content.ToArray());
        }
    }

    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>The sample solution, packed; each call gives a copy to break.</summary>
    public static SampleZip Packed() => new(Sample.Value);

    public string Text(string name) => Encoding.UTF8.GetString(_entries[name]);

    public byte[] Bytes(string name) => _entries[name];

    public SampleZip Add(string name, string text)
    {
        _entries[name] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    public SampleZip Add(string name, byte[] content)
    {
        _entries[name] = content;
        return this;
    }

    public SampleZip Remove(string name)
    {
        _entries.Remove(name).ShouldBeTrue(name);
        return this;
    }

    /// <summary>Replaces the first place in customizations.xml.</summary>
    public SampleZip Replace(string old, string replacement) => Replace(Customizations, old, replacement);

    public SampleZip Replace(string name, string old, string replacement)
    {
        var text = Text(name);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(-1, $"{old} in {name}");
        return Add(name, text[..at] + replacement + text[(at + old.Length)..]);
    }

    public IReadOnlyList<Finding> Check(string? schemaFolder = null)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in _entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        zip.Position = 0;
        return SolutionChecker.Check(zip, schemaFolder);
    }

    /// <summary>The message of the only error with that code.</summary>
    public string Error(string code) => Only(Severity.Error, code);

    /// <summary>The message of the only warning with that code.</summary>
    public string Warning(string code) => Only(Severity.Warning, code);

    private string Only(Severity severity, string code)
    {
        var findings = Check();
        findings.Count(f => f.Code == code).ShouldBe(1, string.Join('\n', findings));
        var finding = findings.Single(f => f.Code == code);
        finding.Severity.ShouldBe(severity);
        return finding.Message;
    }
}
