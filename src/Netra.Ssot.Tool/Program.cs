return Netra.Ssot.Cli.CommandLine.Run(args);
