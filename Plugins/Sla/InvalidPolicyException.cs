using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>Tells an admin in one plain sentence why the SLA policies cannot be applied as they stand.</summary>
public sealed class InvalidPolicyException : Exception
{
    public InvalidPolicyException(string message)
        : base(message)
    {
    }

    public InvalidPolicyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
