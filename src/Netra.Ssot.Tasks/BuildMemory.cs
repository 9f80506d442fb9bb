using Microsoft.Build.Framework;
using Netra.Ssot.Inspection.Caching;

namespace Netra.Ssot.Tasks;

/// <summary>What tasks of one build remember for each other, on one node. Thread-safe: two that come at once may both make a thing.</summary>
internal sealed class BuildMemory(IBuildEngine engine)
{
    /// <summary>What was made under a key before, or what is made now.</summary>
    public T Remember<T>(string key, Func<T> make) where T : class
    {
        if (engine is not IBuildEngine4 node)
            return make();

        if (node.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is T known)
            return known;

        var made = make();
        node.RegisterTaskObject(key, made, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: true);
        return made;
    }

    /// <summary>The same of what is read from files: whoever watches is told what was seen, also when it was seen before.</summary>
    public T RememberRead<T>(string key, Func<T> read) where T : class
    {
        var known = Remember(key, () => Reading<T>.Of(read));
        SeenFiles.Current?.Add(known.Seen);
        return known.Value;
    }

    sealed record Reading<T>(T Value, SeenFiles Seen) where T : class
    {
        public static Reading<T> Of(Func<T> read)
        {
            var seen = new SeenFiles();
            return new(seen.Watch(read), seen);
        }
    }
}
