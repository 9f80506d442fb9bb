namespace Netra.Ssot.Core.Policies.Shape;

/// <summary>The file that an Import of a policy names.</summary>
internal static class PolicyImport
{
    const string ThisFolder = "$(MSBuildThisFileDirectory)";

    /// <summary>Finds the file, which must lie under the root and be named without evaluation.</summary>
    public static bool TryResolve(string importingFile, string raw, string root, out string file, out string fault)
    {
        file = "";
        var text = raw.Trim();
        if (text.StartsWith(ThisFolder, StringComparison.OrdinalIgnoreCase))
            text = text.Substring(ThisFolder.Length);

        fault = Fault(text, raw);
        if (fault.Length > 0)
            return false;

        var path = MSBuildText.Unescape(text).Replace('\\', '/').Replace('/', Path.DirectorySeparatorChar);
        if (path.Any(char.IsControl))
        {
            fault = $"import of {Words.Quote(raw)} holds a control character; remove it";
            return false;
        }

        file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(importingFile) ?? root, path));
        if (!FilePath.IsUnder(file, root))
            fault = $"import of {Words.Quote(raw)} lies outside {Words.Quote(root)}; a policy imports only files under its own folder";
        return fault.Length == 0;
    }

    static string Fault(string text, string raw)
    {
        if (text.Length == 0)
            return "<Import> needs the attribute Project with the path of a file";
        if (MSBuildText.IsExpression(text))
            return $"import of {Words.Quote(raw)} depends on an evaluation; write the path, at most after $(MSBuildThisFileDirectory)";
        return MSBuildText.HasWildcard(text) ? $"import of {Words.Quote(raw)} holds a wildcard; import each file by its name" : "";
    }
}
