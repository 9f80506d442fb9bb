using System.CommandLine;
using Netra.Ssot.Cli.SelfTests;

namespace Netra.Ssot.Cli.Commands;

/// <summary><c>dotnet ssot selftest</c>: shows that every rule can fire.</summary>
static class SelfTestCommand
{
    public static Command Create(Session session)
    {
        var command = new Command("selftest", "Shows on seeded violations, offline, that every rule fires.");
        command.SetAction(_ => SelfTest.Run(session));
        return command;
    }
}
