using System.Diagnostics;

namespace Netra.Ssot.Environment;

public sealed partial class IsolatedEnvironment
{
    /// <summary>Gives a child process exactly the variables of this scope as they are now: what the start information held before is dropped.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="start"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Names here differ only in case, which the platform cannot pass on.</exception>
    public void ApplyTo(ProcessStartInfo start)
    {
        if (start is null)
            throw new ArgumentNullException(nameof(start));

        var variables = State.View.All();
        start.Environment.Clear();
        foreach (var variable in variables.Values)
            start.Environment[variable.Name] = variable.Value!;
        if (start.Environment.Count != variables.Count)
        {
            throw new InvalidOperationException(
                $"{Describe()} tells names apart that differ only in case, which this platform does not; begin it with IgnoreCase.");
        }
    }
}
