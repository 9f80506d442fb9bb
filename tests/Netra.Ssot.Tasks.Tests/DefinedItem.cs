using System.Collections;
using Microsoft.Build.Framework;

namespace Netra.Ssot.Tasks.Tests;

/// <summary>An item as MSBuild gives it to a task, with the file that defines it, which no item of a task's own can have.</summary>
internal sealed class DefinedItem(string include, string definedIn, params (string Name, string Value)[] metadata) : ITaskItem
{
    public string ItemSpec { get; set; } = include;

    public ICollection MetadataNames => metadata.Select(pair => pair.Name).ToList();

    public int MetadataCount => metadata.Length;

    public string GetMetadata(string metadataName) => metadataName == "DefiningProjectFullPath"
        ? definedIn
        : metadata.FirstOrDefault(pair => pair.Name == metadataName).Value ?? "";

    public IDictionary CloneCustomMetadata() => metadata.ToDictionary(pair => pair.Name, pair => pair.Value);

    public void SetMetadata(string metadataName, string metadataValue) => throw new NotSupportedException();

    public void RemoveMetadata(string metadataName) => throw new NotSupportedException();

    public void CopyMetadataTo(ITaskItem destinationItem) => throw new NotSupportedException();
}
