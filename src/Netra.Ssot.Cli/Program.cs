// Whoever cannot see a question cannot answer it.
var person = Console.IsInputRedirected || Console.IsOutputRedirected ? null : Console.In;
return Netra.Ssot.Cli.CommandLine.Run(args, Console.Out, Console.Error, Directory.GetCurrentDirectory(), person);
