using System.Xml.Linq;
using SocialCrm.Solution.Xml;

namespace SocialCrm.Solution.Source;

/// <summary>Refuses source with the place where the piece of XML at fault was read.</summary>
internal static class SourceError
{
    public static SolutionSourceException At(XObject node, string problem)
    {
        var place = Place.Of(node);
        return new SolutionSourceException(place.File, place.Line, problem);
    }
}
