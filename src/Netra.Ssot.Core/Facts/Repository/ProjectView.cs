namespace Netra.Ssot.Core.Facts.Repository;

/// <summary>A project as MSBuild evaluates it, seen from outside its build: whether the gate is in it.</summary>
/// <param name="File">Absolute path of the project file.</param>
public sealed record ProjectView(string File)
{
    /// <summary>The target frameworks in which the gate is not imported; empty strings where a project names none.</summary>
    public IReadOnlyList<string> Ungated { get; init; } = [];

    /// <summary>Whether the gate is imported in some target framework.</summary>
    public bool IsGatedSomewhere { get; init; }

    /// <summary>Whether the project hosts tests.</summary>
    public bool IsTest { get; init; }

    /// <summary>Why it is a test project, as a clause: "it references Microsoft.NET.Test.Sdk".</summary>
    public string TestReason { get; init; } = "";

    /// <summary>Whether it says that it is no test project: <c>IsTestProject</c> is false.</summary>
    public bool DeniesTests { get; init; }

    /// <summary>Absolute paths of the repository's build files that make it up, its own first.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
