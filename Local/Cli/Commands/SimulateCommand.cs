using System.IO;
using SocialCrm.Cli.Setup;
using SocialCrm.Cli.Simulation;

namespace SocialCrm.Cli.Commands;

/// <summary>Made-up traffic in place of a file's: how long people would wait in different queue orders, and how many reps a target needs.</summary>
internal static class SimulateCommand
{
    /// <returns><see cref="ExitCode.Done"/>.</returns>
    /// <exception cref="InputException">A file cannot be used.</exception>
    public static int Run(Shell shell, SimulateOptions options)
    {
        var name = options.File ?? BundledFiles.Simulation;
        var setup = SetupReader.ReadSimulation(name, options.File is { } file ? shell.ReadInput(file) : BundledFiles.Read(name));
        setup = options.ApplyTo(setup).Checked(name);
        var crm = SetupOf(shell, options);
        var run = ReplayProgress.For(shell).Step("Simulating", () => SimulationRun.Of(setup, crm));

        using (var page = new StreamWriter(shell.CreateOutput(options.ReportFile)))
            page.Write(SimulationPage.Of(run, name));
        string[] left = options.OutFile is { } to ? [options.ReportFile, to] : [options.ReportFile];
        if (options.OutFile is { } figures)
        {
            using var output = shell.CreateOutput(figures);
            SimulationFile.Write(run, output);
        }
        SimulationSummary.Print(shell, run, name, left);
        return ExitCode.Done;
    }

    /// <summary>The set-up that a replay would take.</summary>
    private static CrmSetup SetupOf(Shell shell, SimulateOptions options)
    {
        if (options.ConfigFile is { } file)
            return SetupReader.Read(file, shell.ReadInput(file));
        var bundled = options.File is null ? BundledFiles.Config : BundledFiles.Defaults;
        return SetupReader.Read(bundled, BundledFiles.Read(bundled));
    }
}
