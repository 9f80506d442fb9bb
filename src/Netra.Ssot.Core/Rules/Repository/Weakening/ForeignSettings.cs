using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Core.Rules.Repository.Weakening;

/// <summary>Settings that come to a build from beside it: response files that MSBuild reads by itself, and the environment.</summary>
internal static class ForeignSettings
{
    /// <param name="home">Where what belongs to no file is told.</param>
    public static IEnumerable<Weakened> Find(RepositoryFacts facts, SourcePlace home)
    {
        foreach (var argument in facts.ResponseFiles.SelectMany(file => file.Arguments))
        {
            foreach (var (name, value) in GateSettings.Assignments(argument.Text))
            {
                if (GateSettings.Fault(name, value) is { } fault)
                    yield return new(argument.Place, name, $"MSBuild reads {argument.Text} from this file in every build: {fault}");
            }
        }

        foreach (var variable in facts.Environment.OrderBy(variable => variable.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (GateSettings.Fault(variable.Key, variable.Value) is { } fault)
                yield return new(home, variable.Key, $"the environment variable {variable.Key}={variable.Value} is a property in every build: {fault}");
        }
    }
}
