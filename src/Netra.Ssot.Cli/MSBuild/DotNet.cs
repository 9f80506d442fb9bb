using Netra.Ssot.Cli.Processes;

namespace Netra.Ssot.Cli.MSBuild;

/// <summary>Runs the .NET SDK's command line.</summary>
static class DotNet
{
    // Set inside a build or a test run, these would bind the child to the SDK of its parent.
    static readonly string[] Inherited = ["MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly"];

    public static ChildResult Run(string folder, params IEnumerable<string> arguments) => Follow(folder, null, arguments);

    /// <summary>Runs it and tells each line of its output as it comes.</summary>
    public static ChildResult Follow(string folder, Action<string>? hear, IEnumerable<string> arguments)
    {
        var program = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
        return ChildProcess.Run(program, folder, arguments, Prepare, hear);
    }

    static void Prepare(IDictionary<string, string?> environment)
    {
        // MSBuild takes variables for properties: the policy must not depend on who runs the check.
        foreach (var name in environment.Keys.Where(name => name.StartsWith("Ssot", StringComparison.OrdinalIgnoreCase)).Concat(Inherited).ToList())
            environment.Remove(name);
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        environment["MSBUILDTERMINALLOGGER"] = "off";
        // A child that keeps running holds files of the judged build.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
    }
}
