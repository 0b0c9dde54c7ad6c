using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Crisis;

/// <summary>A case that a mass action left to a person.</summary>
public sealed record LeftCase(Guid CaseId, string CaseNumber, string Reason)
{
    /// <summary>A JSON array with one object for each.</summary>
    public static string Write(IEnumerable<LeftCase> cases) => JsonText.WriteArray(cases, (json, left) => json
        .Field("caseId", left.CaseId.ToString("D"))
        .Field("caseNumber", left.CaseNumber)
        .Field("reason", left.Reason));
}
