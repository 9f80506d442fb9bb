using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Core.Rules.Repository;

/// <summary>Tells which build files bring the gate in.</summary>
public static class GateImports
{
    /// <summary>The name of the SDK and of its package.</summary>
    public const string SdkName = "Netra.Ssot.Sdk";

    /// <summary>Whether a build file brings the gate in, by itself or by a file that it imports.</summary>
    public static bool Brings(BuildFile file, IReadOnlyDictionary<string, BuildFile> files) => Brings(file, files, []);

    static bool Brings(BuildFile file, IReadOnlyDictionary<string, BuildFile> files, HashSet<string> seen) =>
        seen.Add(file.Path)
        && (file.Elements.Any(IsDoor) || file.Imports.Any(import => files.TryGetValue(import, out var imported) && Brings(imported, files, seen)));

    /// <summary>Whether an element opens one of the gate's doors.</summary>
    public static bool IsDoor(BuildElement element) => element.Kind switch
    {
        BuildElementKind.Sdk => IsSdk(element.Name),
        BuildElementKind.Import => IsSdk(element.Name) || element.Value.Replace('\\', '/').IndexOf("/netra.ssot.sdk/", StringComparison.OrdinalIgnoreCase) >= 0,
        BuildElementKind.Item => IsPackage(element) && !element.IsRemoval,
        _ => false,
    };

    /// <summary>Whether an element speaks of the gate's package.</summary>
    internal static bool IsPackage(BuildElement element) =>
        element.Kind == BuildElementKind.Item
        && (Same(element.Name, "PackageReference") || Same(element.Name, "GlobalPackageReference"))
        && element.Value.Split(';').Any(id => Same(id.Trim(), SdkName));

    static bool IsSdk(string name) => Same(name.Split('/')[0].Trim(), SdkName);

    static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
