using Microsoft.Build.Framework;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Gates;

namespace Netra.Ssot.Tasks;

/// <summary>What the two gates are given alike. The parameters are filled by the targets in <c>build/</c>.</summary>
public abstract class GateTask : PolicyTask
{
    /// <summary>The target framework as the project spells it.</summary>
    [Required]
    public string TargetFramework { get; set; } = "";

    /// <summary>The simple name of the assembly that the project makes.</summary>
    [Required]
    public string AssemblyName { get; set; } = "";

    /// <summary>Absolute path of the folder for intermediate files: it tells one configuration of a project from another.</summary>
    [Required]
    public string IntermediateFolder { get; set; } = "";

    /// <summary>The runtime identifier, if the project builds for one.</summary>
    public string RuntimeIdentifier { get; set; } = "";

    /// <summary>The kind that the project says it is: Test, TestSupport, Product, or nothing.</summary>
    public string ProjectKind { get; set; } = "";

    /// <summary>The project's <c>IsTestProject</c>.</summary>
    public string IsTestProject { get; set; } = "";

    /// <summary>The project's <c>IsTestingPlatformApplication</c>.</summary>
    public string IsTestingPlatformApplication { get; set; } = "";

    /// <summary>Absolute path of project.assets.json.</summary>
    public string AssetsFile { get; set; } = "";

    /// <summary>The policy's items as they stand now.</summary>
    public ITaskItem[] LivePolicyItems { get; set; } = [];

    /// <summary>Policy properties that were set outside the policy, as items with a <c>Value</c> and the <c>Inherited</c> environment variable.</summary>
    public ITaskItem[] ForeignProperties { get; set; } = [];

    /// <summary>Policy items that were added outside the policy.</summary>
    public ITaskItem[] ForeignItems { get; set; } = [];

    /// <summary>Absolute paths of files beside the project file that may speak of the gate's own names.</summary>
    public string[] BuildFiles { get; set; } = [];

    /// <summary>Whether Sdk.props of this SDK was imported.</summary>
    public string SdkPropsImported { get; set; } = "";

    /// <summary>Whether Sdk.targets of this SDK was imported.</summary>
    public string SdkTargetsImported { get; set; } = "";

    /// <summary>The folder of the copy of the gate that judges.</summary>
    public string Door { get; set; } = "";

    /// <summary>The folder of a second copy, if there is one.</summary>
    public string OtherDoor { get; set; } = "";

    /// <summary>The project's package references.</summary>
    public ITaskItem[] PackageReferences { get; set; } = [];

    /// <summary>The resolved references that the compiler is given.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>Absolute path of the findings file.</summary>
    [Required]
    public string FindingsFile { get; set; } = "";

    /// <summary>Absolute paths of the stamps: beside the assembly, and in the output folder.</summary>
    [Required]
    public string[] Stamps { get; set; } = [];

    /// <summary>Absolute path of the SARIF file; empty to write none.</summary>
    public string SarifFile { get; set; } = "";

    /// <inheritdoc />
    public sealed override bool Execute()
    {
        try
        {
            return Verify();
        }
        catch (OperationCanceledException)
        {
            // A build that is cancelled has verified nothing.
            new GateFiles(this).Withdraw();
            return false;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            new GateFiles(this).Withdraw();
            new BuildReporter(BuildEngine, GetType().Name, FindingsFile).Report(Broken(exception));
            return false;
        }
    }

    /// <summary>Judges; whatever it throws is red.</summary>
    private protected abstract bool Verify();

    /// <summary>The project's side of the gate, made once per project, target framework and build.</summary>
    internal ProjectGate OpenGate()
    {
        var memory = new BuildMemory(BuildEngine);
        return memory.Remember(
            string.Join('\n', nameof(ProjectGate), Project, TargetFramework, IntermediateFolder),
            () => ProjectGate.Open(GateParameters.Read(this, memory)));
    }

    Verdict Broken(Exception exception)
    {
        Log.LogMessage(MessageImportance.Low, exception.ToString());
        return new(Project, TargetFramework, [new(Judge.Broken(GetType().Name, Project, exception), Severity.Error)]);
    }
}
