return Netra.Ssot.Cli.CommandLine.Run(args, Console.Out, Console.Error, Directory.GetCurrentDirectory());
