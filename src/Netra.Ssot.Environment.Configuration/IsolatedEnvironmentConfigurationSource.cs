using Microsoft.Extensions.Configuration;

namespace Netra.Ssot.Environment.Configuration;

/// <summary>Environment variables as configuration, read from <see cref="IsolatedEnvironment"/>.</summary>
public sealed class IsolatedEnvironmentConfigurationSource : IConfigurationSource
{
    /// <summary>What names must begin with; it is left out of the keys, its case does not count, and <c>__</c> in it is <c>:</c>. Null takes all.</summary>
    public string? Prefix { get; set; }

    /// <summary>The scope that is read. Null takes the one that is current when the configuration is built, and stays with it.</summary>
    public IsolatedEnvironment? Environment { get; set; }

    /// <summary>Whether a change of the scope reloads the configuration at once, on the thread that makes it; true by default.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <inheritdoc />
    public IConfigurationProvider Build(IConfigurationBuilder builder) =>
        new IsolatedEnvironmentConfigurationProvider(Environment ?? IsolatedEnvironment.Current, Prefix, ReloadOnChange);
}
