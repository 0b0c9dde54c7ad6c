using System.IO;
using SocialCrm.Cli.Setup;
using SocialCrm.Local.Dataverse;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Solution;

namespace SocialCrm.Cli.Commands;

/// <summary>Makes an embedded Dataverse with the packed solution of this build in it.</summary>
internal static class FreshCrm
{
    /// <summary>With the set-up of a replay, at the moment at which it begins.</summary>
    /// <exception cref="InputException">The set-up is refused.</exception>
    public static DataverseHost Of(ReplayInput input)
    {
        using var zip = Zip();
        var host = new DataverseHost(input.Start);
        host.Import(zip);
        new SetupInstaller(host.Service).Install(input.Setup);
        UserRoles.GiveToAll(host.Service);
        host.RunAsyncJobs();
        return host;
    }

    /// <summary>What the packed solution registers.</summary>
    public static SolutionContent Solution()
    {
        using var zip = Zip();
        return SolutionReader.Read(zip);
    }

    private static MemoryStream Zip()
    {
        var zip = new MemoryStream();
        BuiltSolution.Pack(managed: false, zip);
        zip.Position = 0;
        return zip;
    }
}
