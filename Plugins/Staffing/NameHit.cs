using System.Collections.Generic;

namespace SocialCrm.Plugins.Staffing;

/// <summary>A place in a post where employees may be named.</summary>
/// <param name="Employees">All who are called so.</param>
/// <param name="First">The first word of the name in the post, as a token.</param>
/// <param name="Last">The last word.</param>
/// <param name="IsDoubtful">The word may be no name at all.</param>
internal sealed record NameHit(IReadOnlyList<Employee> Employees, NameSource Source, int First, int Last, bool IsDoubtful);
