using System;

namespace SocialCrm.Plugins.History;

/// <summary>Something we told the customer we would do: a note on a case whose subject begins with "Promise".</summary>
/// <param name="MadeOn">UTC.</param>
public sealed record Promise(Guid NoteId, string CaseNumber, DateTime MadeOn, string What)
{
    /// <summary>How the subject of a promise begins; "Promise kept" and "Promise broken" close it.</summary>
    public const string Subject = "Promise";

    /// <summary>The subject of a note that closes a promise begins with one of these.</summary>
    public static readonly string[] ClosedSubjects = { "Promise kept", "Promise broken" };
}
