using System.Collections;
using Microsoft.Build.Framework;

namespace Netra.Ssot.Tasks.Tests;

/// <summary>An item that remembers which metadata it was asked for, and gives another value for one of them when it is told to.</summary>
internal sealed class AskedItem(string spec) : ITaskItem
{
    /// <summary>What the project says of it, whoever it is; MSBuild's own come besides.</summary>
    static readonly string[] s_custom = ["Reason", "Value", "Inherited", "Version", "IsImplicitlyDefined", "IncludeAssets", "ExcludeAssets"];

    readonly HashSet<string> _names = [];

    /// <summary>What it was asked for.</summary>
    public IReadOnlyCollection<string> Names => [.. _names];

    /// <summary>The metadata that are not as they were; empty for none.</summary>
    public string Changed { get; set; } = "";

    public string ItemSpec
    {
        get => spec + (Changed == nameof(ItemSpec) ? "x" : "");
        set => throw new NotSupportedException("the gate changes no items");
    }

    public ICollection MetadataNames => (ICollection)CloneCustomMetadata().Keys;

    public int MetadataCount => MetadataNames.Count;

    public string GetMetadata(string metadataName)
    {
        _names.Add(metadataName);
        return Value(metadataName);
    }

    public IDictionary CloneCustomMetadata()
    {
        _names.UnionWith(s_custom);
        return s_custom.ToDictionary(name => name, Value);
    }

    public void SetMetadata(string metadataName, string metadataValue) => throw new NotSupportedException("the gate changes no items");

    public void RemoveMetadata(string metadataName) => throw new NotSupportedException("the gate changes no items");

    public void CopyMetadataTo(ITaskItem destinationItem) => throw new NotSupportedException("the gate copies no items");

    string Value(string name) => (name == "FullPath" ? "/" + ItemSpec : name) + (Changed == name ? "x" : "");
}
