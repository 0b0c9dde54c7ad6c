using System;
using System.IO;
using SocialCrm.Cli.Commands;

namespace SocialCrm.Cli.Tests;

/// <summary>Runs socialcrm as a user does, in a folder of its own, and keeps what it said.</summary>
public sealed class CommandLine : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("socialcrm").FullName;

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public int Run(params string[] args) => SocialCrmCommand.Run(args, new Shell(_out, _error, Folder, IsTerminal: false));

    public void Write(string name, string content) => File.WriteAllText(Path.Combine(Folder, name), content);

    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public bool Has(string name) => File.Exists(Path.Combine(Folder, name));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
