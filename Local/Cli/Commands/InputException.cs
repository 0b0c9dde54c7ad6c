using System;

namespace SocialCrm.Cli.Commands;

/// <summary>Says in one sentence what is wrong with what the user gave; ends the command with <see cref="ExitCode.BadInput"/>.</summary>
internal sealed class InputException : Exception
{
    public InputException(string message)
        : base(message)
    {
    }

    public InputException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
