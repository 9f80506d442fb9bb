using System.Text;

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

    /// <summary>A text that two inputs share only when they are the same in everything but the texts of their files.</summary>
    public string Fingerprint()
    {
        var text = new StringBuilder();
        Add(File, Root);
        foreach (var file in ShippedFiles)
            Add(file);
        EndOfList();
        AddPairs(Properties);
        foreach (var item in Items)
        {
            Add(item.Kind, item.Include, item.DefinedIn);
            AddPairs(item.Metadata);
        }

        return text.ToString();

        void Add(params string[] values)
        {
            foreach (var value in values)
                text.Append('|').Append(value.Length).Append(':').Append(value);
        }

        void AddPairs(IReadOnlyDictionary<string, string> pairs)
        {
            foreach (var pair in pairs)
                Add(pair.Key, pair.Value);
            EndOfList();
        }

        void EndOfList() => text.Append('#');
    }
}

/// <summary>One evaluated item.</summary>
/// <param name="Kind">The item type: <c>SsotLibrary</c>.</param>
/// <param name="Include">Its unescaped include.</param>
/// <param name="Metadata">Its custom metadata, unescaped.</param>
/// <param name="DefinedIn">Absolute path of the file that defines it.</param>
public sealed record PolicyItem(string Kind, string Include, IReadOnlyDictionary<string, string> Metadata, string DefinedIn);
