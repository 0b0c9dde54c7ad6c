using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;

namespace SocialCrm.Cli.Commands;

/// <summary>Hands a replay over to the program that talks to a real environment, where a build has one.</summary>
/// <remarks>A process of its own, because Microsoft's client brings another build of Microsoft.Xrm.Sdk than the one this program runs.</remarks>
internal static class LiveConnection
{
    private static string ProgramPath => Path.Combine(AppContext.BaseDirectory, "live", "socialcrm-live.dll");

    public static int Run(Shell shell, string connection, IReadOnlyList<string> files)
    {
        if (!File.Exists(ProgramPath))
        {
            shell.Error.WriteLine("This build has no live connection; build with -p:DataverseSdk=NuGet to use --connection.");
            return ExitCode.Usage;
        }
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = shell.Folder };
        start.ArgumentList.Add(ProgramPath);
        foreach (var file in files)
            start.ArgumentList.Add(shell.PathOf(file));
        // Not an argument: other users of the machine can read those.
        start.Environment["SOCIALCRM_CONNECTION"] = connection;
        using var live = Process.Start(start) ?? throw new InputException("The live connection could not be started; is dotnet on the path?");
        live.WaitForExit();
        return live.ExitCode;
    }
}
