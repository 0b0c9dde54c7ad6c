namespace SocialCrm.Cli.Commands;

/// <summary>What a script that calls socialcrm can tell the endings apart by.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command was written wrongly.</summary>
    public const int Usage = 1;

    /// <summary>A file, a line of a file or a zip is not as it must be.</summary>
    public const int BadInput = 2;

    /// <summary>Something broke that the user did not cause.</summary>
    public const int Broken = 3;
}
