using System.IO;
using System.IO.Compression;

namespace SocialCrm.Solution.Tests.Samples;

/// <summary>A zip that holds one name twice.</summary>
internal static class DoubleZip
{
    public static MemoryStream Of(string name)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry(name).Open().Dispose();
            archive.CreateEntry(name).Open().Dispose();
        }
        zip.Position = 0;
        return zip;
    }
}
