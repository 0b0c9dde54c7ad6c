using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>Tells an admin in one plain sentence why a calendar cannot be used and what to write instead.</summary>
public sealed class InvalidCalendarException : Exception
{
    public InvalidCalendarException(string message)
        : base(message)
    {
    }

    public InvalidCalendarException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
