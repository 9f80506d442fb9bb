namespace Netra.Ssot.Inspection;

/// <summary>Which gate this is.</summary>
public static partial class GateVersion
{
    /// <summary>The package version, without build metadata: what stamps and reports name.</summary>
    /// <remarks>Compiled in: to read the assembly's own attribute takes the runtime over 20 ms in each process.</remarks>
    public const string Package = Compiled;

    /// <summary>The very build, by module version ids: what cached facts depend on.</summary>
    public static string Build { get; } =
        $"{typeof(GateVersion).Module.ModuleVersionId:N}{typeof(Core.Rules.Judge).Module.ModuleVersionId:N}";
}
