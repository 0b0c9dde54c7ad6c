using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SocialCrm.Solution.Package;
using SocialCrm.Solution.Rules;
using SocialCrm.Solution.Source;

namespace SocialCrm.Solution;

/// <summary>Packs unpacked solution source into the zip that an admin imports.</summary>
public static class SolutionPacker
{
    /// <summary>Writes the zip; the same source and assemblies give the same bytes.</summary>
    /// <param name="sourceFolder">A folder in SolutionPackager layout, without the assemblies.</param>
    /// <param name="assemblies">The path of each plug-in assembly, by the simple name of the assembly.</param>
    /// <param name="managed">Whether customers get the locked version.</param>
    /// <param name="zip">Takes the zip; stays open.</param>
    /// <exception cref="SolutionSourceException">The source contradicts itself or the assemblies.</exception>
    public static void Pack(string sourceFolder, IReadOnlyDictionary<string, string> assemblies, bool managed, Stream zip)
    {
        ArgumentNullException.ThrowIfNull(sourceFolder);
        ArgumentNullException.ThrowIfNull(assemblies);
        ArgumentNullException.ThrowIfNull(zip);
        var content = SolutionAssembler.Assemble(sourceFolder, assemblies);
        RefuseContradictions(content);
        PackageWriter.Write(content, managed, zip);
    }

    private static void RefuseContradictions(SolutionContent content)
    {
        var log = new FindingLog();
        RuleSet.Run(RuleSet.Consistency, new RuleContext(content, log));
        if (log.FirstError is { } place)
            throw new SolutionSourceException(place.File, place.Line, log.Findings.First(f => f.Severity == Severity.Error).Message);
    }
}
