using Microsoft.Extensions.Configuration;

namespace Netra.Ssot.Environment.Configuration;

/// <summary>Adds <see cref="IsolatedEnvironment"/> to a configuration: the replacement for <c>AddEnvironmentVariables</c>.</summary>
public static class IsolatedEnvironmentConfigurationExtensions
{
    /// <summary>Adds the variables of <see cref="IsolatedEnvironment.Current"/>, and reloads when they change.</summary>
    /// <param name="prefix">What names must begin with; it is left out of the keys. Null takes all.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static IConfigurationBuilder AddIsolatedEnvironment(this IConfigurationBuilder builder, string? prefix = null) =>
        builder.AddIsolatedEnvironment(source => source.Prefix = prefix);

    /// <summary>Adds the variables of a scope as told.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IConfigurationBuilder AddIsolatedEnvironment(
        this IConfigurationBuilder builder, Action<IsolatedEnvironmentConfigurationSource> configure)
    {
        if (builder is null)
            throw new ArgumentNullException(nameof(builder));
        if (configure is null)
            throw new ArgumentNullException(nameof(configure));

        var source = new IsolatedEnvironmentConfigurationSource();
        configure(source);
        return builder.Add(source);
    }
}
