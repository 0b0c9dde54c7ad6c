using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Goodwill;

/// <summary>For whom goodwill is summed up: the customer of a case, everybody of the same household or company, and the case's author.</summary>
/// <param name="CustomerIds">Empty when the case stands for a stranger whose customer is everybody nobody knows.</param>
/// <param name="ProfileId">The author, who may write on several channels; null for a case that comes from no post.</param>
public sealed record GoodwillCustomer(Guid CaseId, IReadOnlyCollection<Guid> CustomerIds, Guid? ProfileId);
