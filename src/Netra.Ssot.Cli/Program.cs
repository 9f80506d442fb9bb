// Whoever cannot see a question cannot answer it.
var person = Console.IsInputRedirected || Console.IsOutputRedirected ? null : Console.In;
return Netra.Ssot.Cli.CommandLine.Run(args, new(Console.Out, Console.Error, Directory.GetCurrentDirectory(), TimeProvider.System) { Person = person });
