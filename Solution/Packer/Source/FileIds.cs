using System;
using System.Xml.Linq;

namespace SocialCrm.Solution.Source;

/// <summary>Holds the id in a file against the id that names the file.</summary>
internal static class FileIds
{
    /// <summary>Refuses a file that is named for another id than it holds: a copy whose id was forgotten.</summary>
    public static void Refuse(string file, XObject idNode)
    {
        var stem = file[(file.LastIndexOf('/') + 1)..^".xml".Length];
        var id = idNode is XAttribute attribute ? attribute.Value : ((XElement)idNode).Value;
        if (!Guid.TryParse(stem, out var named))
            throw SourceError.At(idNode, $"The file must be named for its id, {id}.");
        if (!Guid.TryParse(id, out var held) || held != named)
            throw SourceError.At(idNode, $"The file is named for {stem}, but the id in it is {id}.");
    }
}
