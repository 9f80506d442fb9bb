namespace Netra.Ssot.Inspection.Code;

/// <summary>Tells the files of the .NET platform and its shared frameworks, which hold neither tests nor test attributes.</summary>
static class FrameworkFiles
{
    /// <summary>Folders of shared frameworks and of what compilers are given for them.</summary>
    static readonly string[] Folders =
    [
        "/Microsoft.NETCore.App/", "/Microsoft.AspNetCore.App/", "/Microsoft.WindowsDesktop.App/",
        "/Microsoft.NETCore.App.Ref/", "/Microsoft.AspNetCore.App.Ref/", "/Microsoft.WindowsDesktop.App.Ref/", "/NETStandard.Library.Ref/", "/NETStandard.Library/",
        "/.NETFramework/v", "/Microsoft.NET/Framework/", "/Microsoft.NET/Framework64/",
    ];

    /// <summary>FSharp.Core among them: without a reference to it the compiler takes its own.</summary>
    static readonly string[] Names =
        ["FSharp.Core", "System", "mscorlib", "netstandard", "Microsoft.CSharp", "Microsoft.VisualBasic", "Microsoft.VisualBasic.Core", "Microsoft.VisualC", "WindowsBase"];

    static readonly string[] Prefixes = ["System.", "Microsoft.Win32.", "Microsoft.AspNetCore.", "Microsoft.Extensions.", "Presentation", "UIAutomation"];

    /// <summary>Whether an assembly's name has a word of tests in it; Microsoft signs such ones with the platform's keys.</summary>
    public static bool SpeaksOfTests(string name) =>
        name.Contains("Test", StringComparison.OrdinalIgnoreCase) || name.Contains("xunit", StringComparison.OrdinalIgnoreCase) || name.Contains("nunit", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file lies in a framework's folder.</summary>
    public static bool Contain(string path)
    {
        var normal = path.Replace('\\', '/');
        return Array.Exists(Folders, folder => normal.Contains(folder, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether an assembly that a key of the platform signs is, by its name, a framework's; for where its file is not at hand.</summary>
    public static bool HasName(string name) =>
        Names.Contains(name, StringComparer.OrdinalIgnoreCase) || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
