using System.Collections.Generic;
using System.Xml.Linq;
using SocialCrm.Solution.Xml;

namespace SocialCrm.Solution;

/// <summary>Takes what the rules find, with the place where each was read.</summary>
internal sealed class FindingLog
{
    private readonly List<Finding> _findings = [];
    private Place? _firstError;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Where the first error is; null without an error.</summary>
    public Place? FirstError => _firstError;

    public void Error(string code, XObject at, string message) => Add(code, Severity.Error, Place.Of(at), message);

    public void Error(string code, string file, string message) => Add(code, Severity.Error, new Place(file, 0), message);

    public void Warning(string code, XObject at, string message) => Add(code, Severity.Warning, Place.Of(at), message);

    public void Warning(string code, string file, string message) => Add(code, Severity.Warning, new Place(file, 0), message);

    public void Add(string code, Severity severity, Place place, string message)
    {
        _findings.Add(new Finding(code, severity, place.ToString(), message));
        if (severity == Severity.Error)
            _firstError ??= place;
    }
}
