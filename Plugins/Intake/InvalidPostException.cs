using System;

namespace SocialCrm.Plugins.Intake;

/// <summary>Tells the caller in one plain sentence which field of a post is wrong and what to do.</summary>
public sealed class InvalidPostException : Exception
{
    public InvalidPostException(string message)
        : base(message)
    {
    }

    public InvalidPostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
