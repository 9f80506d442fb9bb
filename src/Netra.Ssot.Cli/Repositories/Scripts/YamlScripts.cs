using Netra.Ssot.Core.Facts.Repository;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Netra.Ssot.Cli.Repositories.Scripts;

/// <summary>Workflows in YAML: the scripts within them, with what the steps around these say of shell and failure.</summary>
static class YamlScripts
{
    /// <summary>The keys that hold scripts, each with the shell that it means; null for the one in force.</summary>
    static readonly Dictionary<string, ShellDialect?> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["run"] = null, ["script"] = null, ["inlineScript"] = null, ["command"] = null, ["cmds"] = null, ["before_script"] = null, ["after_script"] = null,
        ["build_script"] = null, ["test_script"] = null, ["before_build"] = null, ["after_build"] = null, ["before_test"] = null, ["after_test"] = null,
        ["bash"] = ShellDialect.Posix, ["sh"] = ShellDialect.Posix, ["cmd"] = null,
        ["pwsh"] = ShellDialect.PowerShell, ["powershell"] = ShellDialect.PowerShell, ["ps"] = ShellDialect.PowerShell,
    };

    static readonly string[] GoesOn = ["continue-on-error", "continueOnError", "allow_failure", "ignore_error"];

    public static IEnumerable<ScriptCommand> Read(ScriptText script)
    {
        var yaml = new YamlStream();
        try
        {
            using var reader = new StringReader(script.Text);
            yaml.Load(reader);
        }
        catch (YamlException exception)
        {
            throw new FormatException(exception.Message, exception);
        }

        // What an anchor names is read once.
        var seen = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        return [.. yaml.Documents.SelectMany(document => In(document.RootNode, new(script, ShellDialect.Posix, null, seen)))];
    }

    static IEnumerable<ScriptCommand> In(YamlNode node, Step step)
    {
        if (!step.Seen.Add(node))
            return [];

        return node switch
        {
            YamlSequenceNode list => list.Children.SelectMany(child => In(child, step)),
            YamlMappingNode map => InMapping(map, step.Within(map)),
            _ => [],
        };
    }

    static IEnumerable<ScriptCommand> InMapping(YamlMappingNode map, Step step)
    {
        foreach (var (key, value) in map.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            var scripts = Keys.TryGetValue(name, out var own) ? ScriptsOf(value) : [];
            foreach (var scalar in scripts)
            {
                foreach (var command in YamlScalars.Read(step.Script, scalar, own ?? step.Dialect))
                    yield return step.Swallow(command);
            }

            // A step that is no script but a program of its own.
            if (name is "uses" or "task" && value is YamlScalarNode { Value: { Length: > 0 } } program)
                yield return step.Swallow(Task(step.Script, program, map));
            foreach (var command in In(value, step))
                yield return command;
        }
    }

    static IEnumerable<YamlScalarNode> ScriptsOf(YamlNode value) => value switch
    {
        YamlScalarNode scalar => [scalar],
        YamlSequenceNode list => list.Children.OfType<YamlScalarNode>(),
        _ => [],
    };

    static ScriptCommand Task(ScriptText script, YamlScalarNode program, YamlMappingNode step)
    {
        var isDotNet = program.Value!.StartsWith("DotNetCoreCLI@", StringComparison.OrdinalIgnoreCase);
        var command = isDotNet && Child(step, "inputs") is YamlMappingNode inputs ? Child(inputs, "command") as YamlScalarNode : null;
        return command is null
            ? new([YamlScalars.Word(script, program, program.Value!)])
            : new([YamlScalars.Word(script, program, "dotnet"), YamlScalars.Word(script, command, command.Value ?? "")]);
    }

    static YamlNode? Child(YamlMappingNode map, string key) => map.Children.FirstOrDefault(pair => (pair.Key as YamlScalarNode)?.Value == key).Value;

    /// <summary>What holds around a script.</summary>
    /// <param name="Dialect">The shell that it is for, unless its key says another.</param>
    /// <param name="GoingOn">What makes the workflow go on after a failure; null when nothing does.</param>
    sealed record Step(ScriptText Script, ShellDialect Dialect, ScriptWord? GoingOn, HashSet<YamlNode> Seen)
    {
        public Step Within(YamlMappingNode map) => this with { Dialect = ShellOf(map) ?? Dialect, GoingOn = GoingOnOf(map) ?? GoingOn };

        public ScriptCommand Swallow(ScriptCommand command) => command.Swallower is null && GoingOn is not null ? command with { Swallower = GoingOn } : command;

        static ShellDialect? ShellOf(YamlMappingNode map)
        {
            if (Child(map, "shell") is YamlScalarNode { Value: { } shell })
                return ShellDialect.Named(shell);
            if (Child(map, "defaults") is YamlMappingNode defaults && Child(defaults, "run") is YamlMappingNode run && Child(run, "shell") is YamlScalarNode { Value: { } own })
                return ShellDialect.Named(own);
            return Child(map, "runs-on") is YamlScalarNode { Value: { } machine } && machine.StartsWith("windows", StringComparison.OrdinalIgnoreCase) ? ShellDialect.PowerShell : null;
        }

        ScriptWord? GoingOnOf(YamlMappingNode map)
        {
            foreach (var (key, value) in map.Children)
            {
                if (key is YamlScalarNode { Value: { } name } keyNode && GoesOn.Contains(name) && value is YamlScalarNode { Value: "true" or "True" or "TRUE" })
                    return new($"{name}: true", YamlScalars.Word(Script, keyNode, name).Place);
            }

            return null;
        }
    }
}
