using System;
using System.Collections.Generic;
using System.IO;

namespace SocialCrm.Solution.Tests.Samples;

/// <summary>A small, consistent solution source in a folder of its own, to be packed as it is or broken first.</summary>
internal sealed class SampleSource : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("solution-").FullName;

    public SampleSource(SampleAssembly? assembly = null)
    {
        foreach (var (name, text) in SampleFiles.All)
            Write(name, text);
        File.WriteAllBytes(AssemblyPath, (assembly ?? new SampleAssembly()).Emit());
    }

    public static IReadOnlyDictionary<string, string> NoAssemblies => new Dictionary<string, string>();

    public string Folder => Path.Combine(_root, "src");

    public IReadOnlyDictionary<string, string> Assemblies => new Dictionary<string, string> { ["Sample.Plugins"] = AssemblyPath };

    private string AssemblyPath => Path.Combine(_root, "Sample.Plugins.dll");

    public SampleSource Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public SampleSource Delete(string name)
    {
        File.Delete(Existing(name));
        return this;
    }

    public SampleSource Replace(string name, string old, string replacement)
    {
        var text = File.ReadAllText(Existing(name));
        text.ShouldContain(old, customMessage: name);
        return Write(name, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public byte[] Pack(bool managed = false)
    {
        using var zip = new MemoryStream();
        SolutionPacker.Pack(Folder, Assemblies, managed, zip);
        return zip.ToArray();
    }

    /// <summary>Packs what cannot be packed and tells why.</summary>
    public SolutionSourceException Refusal() => Should.Throw<SolutionSourceException>(() => Pack());

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Existing(string name)
    {
        var path = Path.Combine(Folder, name);
        File.Exists(path).ShouldBeTrue(name);
        return path;
    }
}
