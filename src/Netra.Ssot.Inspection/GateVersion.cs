using System.Reflection;

namespace Netra.Ssot.Inspection;

/// <summary>Which gate this is.</summary>
public static class GateVersion
{
    /// <summary>The package version, without build metadata: what stamps and reports name.</summary>
    public static string Package { get; } =
        typeof(GateVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The very build, by module version ids: what cached facts depend on.</summary>
    public static string Build { get; } =
        $"{typeof(GateVersion).Module.ModuleVersionId:N}{typeof(Core.Rules.Judge).Module.ModuleVersionId:N}";
}
