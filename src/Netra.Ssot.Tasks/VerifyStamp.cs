using Microsoft.Build.Framework;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Stamps;

namespace Netra.Ssot.Tasks;

/// <summary>
/// Refuses an assembly that is about to be tested and is not the one that was verified (SSOT3002). In audit mode it warns; where the policy
/// switches the gate off it says so and refuses nothing.
/// </summary>
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

    /// <summary>
    /// The policy's properties, frozen at evaluation, as one item with <c>SsotMode</c> and <c>SsotOffReason</c>. What the policy's text does not bear out is no reason to refuse less.
    /// </summary>
    public ITaskItem? PolicyProperties { get; set; }

    /// <summary>Whether the build has no logger when <c>dotnet test</c> began it, as when it asks the testing platform's projects how to run.</summary>
    public bool MayBeUnheard { get; set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        var reporter = new BuildReporter(BuildEngine, nameof(VerifyStamp), findingsFile: "");
        var name = Path.GetFileName(Assembly);
        var policy = Policy();
        if (policy is { Mode: PolicyMode.Off })
        {
            reporter.Say($"SSOT: {name} is tested without having been verified, SsotMode is off: {policy.OffReason}");
            return true;
        }

        if (StampCheck.Refuse(Assembly) is not { } reason)
            return true;

        var rule = RuleCatalogue.UnverifiedAssembly;
        var finding = new Finding
        {
            Rule = rule,
            Place = SourcePlace.TopOf(Project),
            Message = rule.Say(name, reason),
            Target = name,
            Remedy = rule.Remedy,
        };
        var severity = policy is { Mode: PolicyMode.Audit } ? Severity.Warning : Severity.Error;
        reporter.Report(new(Project, TargetFramework, [new(finding, severity)]));
        if (MayBeUnheard && IsUnheard(Environment.GetCommandLineArgs()))
            Console.Error.WriteLine($"{Project}: ssot {severity.ToString().ToLowerInvariant()} {rule.Id}: {finding.Message}");
        return reporter.Errors == 0;
    }

    /// <summary>The policy's properties, as far as its text bears them out: a target may have changed what it is given. Null when they are no good.</summary>
    Policy? Policy()
    {
        var location = PolicyLocator.Locate(Path.GetDirectoryName(Project)!);
        return PolicyReader.Read(new(location.File, location.Root, GateParameters.ReadPolicyProperties(PolicyProperties), [])).Policy;
    }

    /// <summary>`dotnet run` shows errors, `dotnet test` swallows them, and to a task both look the same but for the verb.</summary>
    /// <param name="commandLine">The program first. What follows the verb is the verb's, and may be <c>test</c> as well.</param>
    internal static bool IsUnheard(IEnumerable<string> commandLine) =>
        commandLine.Skip(1).FirstOrDefault(argument => !argument.StartsWith('-')) == "test";
}
