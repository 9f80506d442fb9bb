using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>Compares what the project asks for now with what it asked for when it was restored.</summary>
static class Staleness
{
    /// <summary>What is wrong when the two differ; null when they agree. What SDKs add by themselves is left out on both sides.</summary>
    public static Unreadable? Find(string assetsFile, IReadOnlyList<PackageItem> items, Assets assets)
    {
        var restored = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var asked = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var direct in assets.Direct)
        {
            if (!direct.IsDownload)
                restored.Add(direct.Id);
        }

        foreach (var item in items)
        {
            asked.Add(item.Include);
            if (!item.IsImplicit && !restored.Contains(item.Include))
                return Tell(item.Include + " is referenced but was not when it was written");
        }

        foreach (var direct in assets.Direct)
        {
            if (direct is { IsDownload: false, IsImplicit: false } && !asked.Contains(direct.Id))
                return Tell(direct.Id + " is no longer referenced but was when it was written");
        }

        return null;

        Unreadable Tell(string difference) => new(assetsFile, "it is older than the project: " + difference, AssetsException.Restore);
    }
}
