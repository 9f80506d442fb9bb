using Microsoft.Extensions.Configuration;

namespace Netra.Ssot.Environment.Configuration;

/// <summary>The keys of one scope; stays with it until disposed.</summary>
sealed class IsolatedEnvironmentConfigurationProvider : ConfigurationProvider, IDisposable
{
    readonly IsolatedEnvironment _environment;
    readonly string _prefix;
    readonly object _loading = new();

    public IsolatedEnvironmentConfigurationProvider(IsolatedEnvironment environment, string? prefix, bool reloadOnChange)
    {
        (_environment, _prefix) = (environment, VariableKeys.Normalize(prefix ?? ""));
        if (reloadOnChange)
            environment.Changed += Reload;
    }

    // Each load reads the environment inside the lock: whoever comes last leaves the newest.
    public override void Load()
    {
        lock (_loading)
            Data = VariableKeys.Map(_environment.Snapshot(), _prefix);
    }

    public void Dispose() => _environment.Changed -= Reload;

    /// <summary>The scope and the prefix; no values.</summary>
    public override string ToString() =>
        $"{nameof(IsolatedEnvironmentConfigurationProvider)} of '{_environment.Name}'" + (_prefix.Length == 0 ? "" : $", prefix '{_prefix}'");

    void Reload(object? sender, EnvironmentChangedEventArgs change)
    {
        Load();
        OnReload();
    }
}
