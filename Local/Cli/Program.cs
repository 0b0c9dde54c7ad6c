using System;
using SocialCrm.Cli.Commands;

return SocialCrmCommand.Run(args, Shell.OfConsole(Environment.CurrentDirectory));
