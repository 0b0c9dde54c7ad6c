using System;
using System.Collections.Generic;

namespace SocialCrm.Solution.Package;

/// <summary>The names that the platform expects inside a solution zip.</summary>
internal static class EntryNames
{
    public const string ContentTypes = "[Content_Types].xml";
    public const string Manifest = "solution.xml";
    public const string Customizations = "customizations.xml";

    public static readonly IReadOnlyList<string> Root = [ContentTypes, Customizations, Manifest];

    /// <summary>Folders whose XML files are components by themselves and are told nowhere else.</summary>
    public static readonly IReadOnlyList<string> ComponentFolders = ["customapis/", "environmentvariabledefinitions/"];

    /// <summary>The extension without its dot; null when the platform needs an override for the entry.</summary>
    public static string? Extension(string entry)
    {
        var name = entry[(entry.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot < 0 || dot == name.Length - 1 ? null : name[(dot + 1)..];
    }

    /// <summary>Entry names have no leading slash, although the elements that name them do.</summary>
    public static string FromFileName(string fileName) => fileName.TrimStart('/');

    public static bool IsComponent(string entry)
    {
        foreach (var folder in ComponentFolders)
            if (entry.StartsWith(folder, StringComparison.Ordinal) && entry.EndsWith(".xml", StringComparison.Ordinal))
                return true;
        return false;
    }
}
