using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>The names under which the process environment is reached.</summary>
static class EnvironmentApis
{
    /// <summary>The documentation id of the class.</summary>
    public const string EnvironmentType = "T:System.Environment";

    /// <summary>The members of <c>System.Environment</c> that reach it; its other members do not.</summary>
    public static IReadOnlyList<string> Members { get; } =
    [
        "GetEnvironmentVariable", "GetEnvironmentVariables", "SetEnvironmentVariable", "ExpandEnvironmentVariables",
    ];

    /// <summary>The class's doors.</summary>
    public static SymbolPatternSet Class { get; } = SymbolPatternSet.Parse(Members.Select(member => "M:System.Environment." + member));

    /// <summary>The platform's other doors.</summary>
    public static SymbolPatternSet Platform { get; } = SymbolPatternSet.Parse(
    [
        "P:System.Diagnostics.ProcessStartInfo.Environment",
        "P:System.Diagnostics.ProcessStartInfo.EnvironmentVariables",
        "M:Microsoft.VisualBasic.Interaction.Environ",
    ]);

    /// <summary>The configuration packages' doors.</summary>
    public static SymbolPatternSet Configuration { get; } = SymbolPatternSet.Parse(
    [
        "M:Microsoft.Extensions.Configuration.EnvironmentVariablesExtensions.AddEnvironmentVariables",
        "M:Microsoft.Extensions.Configuration.EnvironmentVariables.EnvironmentVariablesConfigurationSource.#ctor",
        "M:Microsoft.Extensions.Configuration.EnvironmentVariables.EnvironmentVariablesConfigurationProvider.#ctor",
    ]);

    /// <summary>Native entry points; C names are case-exact on every system that has them.</summary>
    public static IReadOnlyList<string> Native { get; } =
    [
        "getenv", "secure_getenv", "setenv", "unsetenv", "putenv", "clearenv", "environ",
        "_environ", "_putenv", "_putenv_s", "_dupenv_s", "getenv_s",
        "_wenviron", "_wgetenv", "_wgetenv_s", "_wputenv", "_wputenv_s", "_wdupenv_s",
        .. Wide("GetEnvironmentVariable"), .. Wide("SetEnvironmentVariable"),
        .. Wide("GetEnvironmentStrings"), .. Wide("ExpandEnvironmentStrings"),
    ];

    static string[] Wide(string name) => [name, name + "A", name + "W"];
}
