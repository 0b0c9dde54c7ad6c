using System;

namespace SocialCrm.Local.Dataverse;

/// <summary>A solution was refused at import; the message names the component and says what is wrong with it.</summary>
public sealed class SolutionImportException : Exception
{
    public SolutionImportException(string message)
        : base(message)
    {
    }

    public SolutionImportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
