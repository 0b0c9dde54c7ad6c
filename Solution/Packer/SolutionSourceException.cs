using System;
using System.Globalization;

namespace SocialCrm.Solution;

/// <summary>Tells which line of the solution source cannot be packed, and why.</summary>
public sealed class SolutionSourceException : Exception
{
    public SolutionSourceException(string file, int line, string problem, Exception? cause = null)
        : base(At(file, line) + ": " + problem, cause)
    {
        File = file;
        Line = line;
    }

    /// <summary>The file at fault, relative to the source folder, with forward slashes.</summary>
    public string File { get; }

    /// <summary>The line at fault, from 1; 0 when the file as a whole is at fault, or missing.</summary>
    public int Line { get; }

    private static string At(string file, int line) =>
        line == 0 ? file : string.Create(CultureInfo.InvariantCulture, $"{file}({line})");
}
