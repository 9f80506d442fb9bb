using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.Inspection.Stamps;

namespace Netra.Ssot.Inspection.Gates;

/// <summary>Attempts to weaken the gate that only the compiled assembly shows.</summary>
internal static class CodeWeakenings
{
    public static IEnumerable<PolicyProblem> Find(ProjectGate gate, CodeInputs code, CodeFacts facts, KindDecision shown)
    {
        var project = gate.Project!;
        var mark = GateMark.For(gate.Policy);
        if (code.MustBeMarked && shown.Kind != ProjectKind.Product && !GateMark.Read(code.Assembly).SequenceEqual([mark]))
        {
            yield return project.Facts.Kind == ProjectKind.Product
                ? Weakenings.Told(
                    $"the project is a test project, because {shown.Reason}, and was compiled as a product, without the gate's mark; set SsotProjectKind to Test",
                    gate.Places.OfProperty("SsotProjectKind", project.Inputs.ExplicitKind))
                : Weakenings.Told(
                    $"the assembly does not say once that it is under the gate in mode '{mark}', so it was compiled around it; remove what takes the target _SsotMarkAssembly away, and build with --no-incremental",
                    gate.Places.Project);
        }

        if (project.Inputs is { DeniesTests: true, IsTestingPlatformApplication: false } && facts.TestMethods > 0 && TestHost.ReasonFor(project.Inputs, project.Facts.Graph) is not null)
        {
            yield return Weakenings.Told(
                "IsTestProject is false, so `dotnet test` would run none of the tests that the project holds and be green; remove it", gate.Places.OfProperty("IsTestProject", "false"));
        }
    }
}
