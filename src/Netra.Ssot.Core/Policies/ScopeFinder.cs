namespace Netra.Ssot.Core.Policies;

/// <summary>Finds the scope of a file. Stateless.</summary>
public static class ScopeFinder
{
    /// <summary>The scope whose glob names the file most closely; of equals the first one in the policy. Null when it lies in none.</summary>
    /// <param name="path">Relative to the root.</param>
    public static Scope? Find(IReadOnlyList<Scope> scopes, string path)
    {
        Scope? closest = null;
        var best = (Names: -1, Characters: -1);
        foreach (var scope in scopes)
        {
            foreach (var pattern in scope.Paths)
            {
                var own = pattern.Specificity;
                if (own.CompareTo(best) > 0 && pattern.Matches(path))
                    (closest, best) = (scope, own);
            }
        }

        return closest;
    }
}
