using System.Runtime.CompilerServices;

namespace Netra.Ssot.Environment;

/// <summary>How a scope begins.</summary>
public sealed class EnvironmentScopeOptions
{
    /// <summary>Makes options as for a plain scope.</summary>
    /// <param name="name">What messages call the scope; by default the member that makes the options.</param>
    public EnvironmentScopeOptions([CallerMemberName] string name = "") => Name = name;

    /// <summary>What messages call the scope.</summary>
    public string Name { get; set; }

    /// <summary>Begins with no variables at all instead of those of the outer scope.</summary>
    public bool IsEmpty { get; set; }

    /// <summary>
    /// Whether <c>PATH</c> and <c>Path</c> are the same variable; by default as in the outer scope, and in the root as on the platform:
    /// yes on Windows, no elsewhere. Of outer variables that become one, the first in ordinal order stays.
    /// </summary>
    public bool? IgnoreCase { get; set; }
}
