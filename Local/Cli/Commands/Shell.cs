using System;
using System.IO;
using System.Text;

namespace SocialCrm.Cli.Commands;

/// <summary>Where a command runs: its two streams, its current folder, and whether a person is watching.</summary>
internal sealed record Shell(TextWriter Out, TextWriter Error, string Folder, bool IsTerminal)
{
    public static Shell OfConsole(string folder)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Shell(Console.Out, Console.Error, folder, !Console.IsOutputRedirected);
    }

    /// <summary>The full path of what the user wrote, seen from the current folder.</summary>
    public string PathOf(string written) => Path.GetFullPath(written, Folder);

    /// <summary>Opens a file that the user named for reading.</summary>
    /// <exception cref="InputException">It is not there or may not be read.</exception>
    public FileStream OpenInput(string written)
    {
        var path = PathOf(written);
        if (Directory.Exists(path))
            throw new InputException($"{written} is a folder; name a file.");
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{written} was not found; check the path.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new InputException($"{written} may not be read by this user.", e);
        }
    }

    /// <summary>Reads a whole file that the user named.</summary>
    /// <exception cref="InputException">It is not there or may not be read.</exception>
    public byte[] ReadInput(string written)
    {
        using var file = OpenInput(written);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Makes or replaces a file that the user named, and its folder when missing.</summary>
    /// <exception cref="InputException">The place cannot be written to.</exception>
    public FileStream CreateOutput(string written)
    {
        var path = PathOf(written);
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            return File.Create(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{written} cannot be written: {e.Message}", e);
        }
    }
}
