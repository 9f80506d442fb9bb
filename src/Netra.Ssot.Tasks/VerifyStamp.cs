using Microsoft.Build.Framework;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Stamps;

namespace Netra.Ssot.Tasks;

/// <summary>Refuses an assembly that is about to be tested and is not the one that was verified (SSOT3002).</summary>
[MSBuildMultiThreadableTask]
public sealed class VerifyStamp : Microsoft.Build.Utilities.Task
{
    /// <summary>Absolute path of the project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The target framework as the project spells it.</summary>
    public string TargetFramework { get; set; } = "";

    /// <summary>Absolute path of the assembly that is about to be tested.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        if (StampCheck.Refuse(Assembly) is not { } reason)
            return true;

        var rule = RuleCatalogue.UnverifiedAssembly;
        var finding = new Finding
        {
            Rule = rule,
            Place = SourcePlace.TopOf(Project),
            Message = rule.Say(Path.GetFileName(Assembly), reason),
            Target = Path.GetFileName(Assembly),
            Remedy = rule.Remedy,
        };
        var reporter = new BuildReporter(BuildEngine, nameof(VerifyStamp), findingsFile: "");
        reporter.Report(new(Project, TargetFramework, [new(finding, Severity.Error)]));
        return reporter.Errors == 0;
    }
}
