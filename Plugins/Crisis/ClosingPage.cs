using System.Collections.Generic;

namespace SocialCrm.Plugins.Crisis;

/// <summary>What one page of a closing, or of the undoing of a false alarm, did.</summary>
/// <param name="Closed">Cases that were closed or freed.</param>
/// <param name="Exceptions">Cases that were left open.</param>
/// <param name="More">Cases are left.</param>
public sealed record ClosingPage(int Closed, IReadOnlyList<LeftCase> Exceptions, bool More);
