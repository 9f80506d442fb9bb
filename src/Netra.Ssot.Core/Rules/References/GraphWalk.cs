using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Rules.References;

/// <summary>The shortest ways through a restored graph, with and without those that lead through the SSOT library.</summary>
internal sealed class GraphWalk
{
    readonly Dictionary<string, PackageNode> _nodes = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, string?> _reached;
    readonly Dictionary<string, string?> _reachedBesideLibrary;

    public GraphWalk(ProjectCase @case)
    {
        foreach (var node in @case.Facts.Graph.Nodes)
        {
            if (!_nodes.ContainsKey(node.Id))
                _nodes.Add(node.Id, node);
        }

        _reached = Walk(@case.Facts.Graph.Roots, []);
        _reachedBesideLibrary = Walk(@case.Facts.Graph.Roots, @case.Policy.Libraries);
    }

    /// <summary>The node with this id, without case; null when the graph has none.</summary>
    public PackageNode? Find(string id) => _nodes.TryGetValue(id, out var node) ? node : null;

    /// <summary>Whether nothing but the SSOT library brings the node in. A node that nothing reaches is not excused.</summary>
    public bool IsOnlyThroughLibrary(string id) => _reached.ContainsKey(id) && !_reachedBesideLibrary.ContainsKey(id);

    /// <summary>One shortest way to a node, in words: <c>A -> B -> Moq 4.20.72</c>.</summary>
    public string PathTo(PackageNode node)
    {
        var steps = new List<string> { node.Version.Length == 0 ? node.Id : node.Id + " " + node.Version };
        for (var step = Before(node.Id); step is not null; step = Before(step))
            steps.Add(step);
        steps.Reverse();
        return string.Join(" -> ", steps);
    }

    string? Before(string id) => _reachedBesideLibrary.TryGetValue(id, out var before) ? before : null;

    /// <summary>Breadth first, each level in the order of the ids, so that equal graphs give equal ways.</summary>
    Dictionary<string, string?> Walk(IReadOnlyList<string> roots, IReadOnlyList<SsotLibrary> barred)
    {
        var before = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var queue = new Queue<PackageNode>();
        Visit(roots, null);
        while (queue.Count > 0)
        {
            var node = queue.Dequeue();
            Visit(node.Dependencies, node.Id);
        }

        return before;

        void Visit(IReadOnlyList<string> ids, string? from)
        {
            foreach (var id in ids.OrderBy(id => id, StringComparer.OrdinalIgnoreCase))
            {
                if (before.ContainsKey(id) || !_nodes.TryGetValue(id, out var node) || barred.Any(library => library.Is(node)))
                    continue;
                before.Add(node.Id, from);
                queue.Enqueue(node);
            }
        }
    }
}
