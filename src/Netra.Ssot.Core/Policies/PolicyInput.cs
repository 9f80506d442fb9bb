namespace Netra.Ssot.Core.Policies;

/// <summary>A policy as MSBuild evaluated it, before it is validated.</summary>
/// <param name="File">Absolute path of the policy file; empty without one.</param>
/// <param name="Root">Absolute path of the policy's folder.</param>
/// <param name="Properties">The policy's properties by name.</param>
/// <param name="Items">Shipped and own items, in evaluation order.</param>
public sealed record PolicyInput(
    string File, string Root, IReadOnlyDictionary<string, string> Properties, IReadOnlyList<PolicyItem> Items)
{
    /// <summary>Absolute paths of the files that ship the defaults. Items of other files than these and the policy's own do not count.</summary>
    public IReadOnlyList<string> ShippedFiles { get; init; } = [];
}

/// <summary>One evaluated item.</summary>
/// <param name="Kind">The item type: <c>SsotLibrary</c>.</param>
/// <param name="Include">Its unescaped include.</param>
/// <param name="Metadata">Its custom metadata, unescaped.</param>
/// <param name="DefinedIn">Absolute path of the file that defines it.</param>
public sealed record PolicyItem(string Kind, string Include, IReadOnlyDictionary<string, string> Metadata, string DefinedIn);
