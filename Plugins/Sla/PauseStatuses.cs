using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>Reads the statuses of a case that stop its clocks, as an admin writes them in a policy.</summary>
public static class PauseStatuses
{
    /// <summary>Reads values of incident.statuscode such as <c>2, 3</c>; empty text names none.</summary>
    /// <exception cref="InvalidPolicyException">A part is not a whole number.</exception>
    public static IReadOnlyCollection<int> Parse(string? text) => string.IsNullOrWhiteSpace(text)
        ? []
        : [.. text!.Split(',').Select(ParseOne)];

    private static int ParseOne(string part) =>
        int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : throw new InvalidPolicyException(
                $"\"{part.Trim()}\" is not a status reason; write their numbers with commas, such as 2, 3 for On Hold and Waiting for Details.");
}
