using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Decides whether somebody is, or reports to, an employee whom a customer complains about.</summary>
public static class ReportingLine
{
    /// <summary>No company has more levels; a longer line is a mistake in the set-up.</summary>
    private const int MostLevels = 20;

    /// <param name="named">The employees named, as users and as employees.</param>
    /// <param name="above">Of some people, who they are besides and whom they report to.</param>
    public static bool LeadsTo(Person person, IReadOnlyCollection<Person> named, Func<IReadOnlyCollection<Person>, IEnumerable<Person>> above)
    {
        if (named.Count == 0)
            return false;
        var seen = new HashSet<Person> { person };
        IReadOnlyCollection<Person> level = new[] { person };
        for (var levels = 0; level.Count > 0 && levels <= MostLevels; levels++)
        {
            if (level.Any(named.Contains))
                return true;
            level = above(level).Where(seen.Add).ToList();
        }

        return false;
    }
}
