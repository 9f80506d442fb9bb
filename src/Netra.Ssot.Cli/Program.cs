return Netra.Ssot.Cli.CommandLine.Run(args, new(Console.Out, Console.Error, Directory.GetCurrentDirectory(), TimeProvider.System));
