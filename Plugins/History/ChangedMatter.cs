using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.History;

/// <summary>What has changed that cases may show.</summary>
/// <param name="CustomerIds">Whose matter it is, and was before.</param>
/// <param name="ProfileId">The author whose matter it is, or null.</param>
/// <param name="IsShared">Whether the cases of other verified authors of the customer show it: those of an unverified author stay their own.</param>
public sealed record ChangedMatter(IReadOnlyCollection<Guid> CustomerIds, Guid? ProfileId, bool IsShared);
