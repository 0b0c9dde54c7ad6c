using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Commands;

/// <summary>Sends events to a real environment through the program that can reach one, where a build has it.</summary>
/// <remarks>A process of its own, because Microsoft's client brings another build of Microsoft.Xrm.Sdk than the one this program runs.</remarks>
internal static class LiveConnection
{
    private static string ProgramPath => Path.Combine(AppContext.BaseDirectory, "live", "socialcrm-live.dll");

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(Shell shell, string connection, ReplayOptions options)
    {
        if (!File.Exists(ProgramPath))
        {
            shell.Error.WriteLine("This build has no live connection; build with -p:DataverseSdk=NuGet to use --connection.");
            return ExitCode.Usage;
        }
        var input = ReplayInput.Read(shell, options);
        foreach (var line in input.Refused)
            shell.Error.WriteLine(line);
        using var live = Start(shell, connection);
        var service = new LiveService(live.StandardInput, live.StandardOutput);
        var refused = Send(shell, input.Events, service.Execute);
        live.StandardInput.Close();
        live.WaitForExit();
        return input.Refused.Count + refused == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    /// <summary>Sends one event after the other and says how many came to which outcome.</summary>
    /// <returns>How many events were refused.</returns>
    internal static int Send(Shell shell, IReadOnlyList<ReplayEvent> events, Func<OrganizationRequest, OrganizationResponse> execute)
    {
        var service = new PatientService(execute);
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var refused = 0;
        foreach (var happened in events)
        {
            try
            {
                var response = service.Execute(IntakeRequest.Of(happened));
                var outcome = response.Results.TryGetValue("Outcome", out var said) && said is string text ? text : "Done";
                outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                shell.Error.WriteLine(RefusedLine.ByTheCrm(happened, fault));
                refused++;
            }
        }
        foreach (var (outcome, count) in outcomes)
            shell.Out.WriteLine($"{Words.Number(count),8}  {outcome}");
        return refused;
    }

    private static Process Start(Shell shell, string connection)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = shell.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(ProgramPath);
        // Not an argument: other users of the machine can read those.
        start.Environment["SOCIALCRM_CONNECTION"] = connection;
        return Process.Start(start) ?? throw new InputException("The live connection could not be started; is dotnet on the path?");
    }
}
