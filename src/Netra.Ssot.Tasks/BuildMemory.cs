using Microsoft.Build.Framework;

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
}
