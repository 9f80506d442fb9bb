using Netra.Ssot.Environment.State;
using Netra.Ssot.Environment.Text;

namespace Netra.Ssot.Environment;

public sealed partial class IsolatedEnvironment
{
    /// <summary>A variable as a whole number in invariant form; null when it is not set.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="EnvironmentVariableException">It holds something else, or nothing.</exception>
    public int? GetInt32(string name) => Read(name, TypedText.Int32, TypedText.Int32Form);

    /// <summary>A variable as <c>true</c>, <c>1</c>, <c>yes</c>, <c>on</c> or their opposites in any case; null when it is not set.</summary>
    /// <inheritdoc cref="GetInt32" />
    public bool? GetBoolean(string name) => Read(name, TypedText.Boolean, TypedText.BooleanForm);

    /// <summary>
    /// A variable as a duration with its unit, <c>250ms</c>, <c>30s</c>, <c>5m</c>, <c>2h</c> or <c>1d</c>, or in the form <c>[d.]hh:mm:ss[.fffffff]</c>;
    /// null when it is not set. A number without a unit is an error.
    /// </summary>
    /// <inheritdoc cref="GetInt32" />
    public TimeSpan? GetTimeSpan(string name) => Read(name, TypedText.Duration, TypedText.TimeSpanForm);

    /// <summary>A variable as an absolute URI; null when it is not set.</summary>
    /// <inheritdoc cref="GetInt32" />
    public Uri? GetUri(string name)
    {
        if (Find(name) is not { } variable)
            return null;
        return TypedText.Uri(variable.Value!) ?? throw Malformed(variable, TypedText.UriForm);
    }

    /// <summary>A variable as a name, or names with commas, of an enumeration, in any case; null when it is not set. Numbers are an error.</summary>
    /// <inheritdoc cref="GetInt32" />
    public TEnum? GetEnum<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (Find(name) is not { } variable)
            return null;
        return TypedText.Enum<TEnum>(variable.Value!) ?? throw Malformed(variable, TypedText.EnumForm<TEnum>());
    }

    /// <summary>A variable as a whole number in invariant form.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="EnvironmentVariableException">It is not set, or holds something else.</exception>
    public int GetRequiredInt32(string name) => GetInt32(name) ?? throw Missing(name);

    /// <summary>A variable as in <see cref="GetBoolean"/>.</summary>
    /// <inheritdoc cref="GetRequiredInt32" />
    public bool GetRequiredBoolean(string name) => GetBoolean(name) ?? throw Missing(name);

    /// <summary>A variable as a duration, as in <see cref="GetTimeSpan"/>.</summary>
    /// <inheritdoc cref="GetRequiredInt32" />
    public TimeSpan GetRequiredTimeSpan(string name) => GetTimeSpan(name) ?? throw Missing(name);

    /// <summary>A variable as an absolute URI.</summary>
    /// <inheritdoc cref="GetRequiredInt32" />
    public Uri GetRequiredUri(string name) => GetUri(name) ?? throw Missing(name);

    /// <summary>A variable as in <see cref="GetEnum{TEnum}"/>.</summary>
    /// <inheritdoc cref="GetRequiredInt32" />
    public TEnum GetRequiredEnum<TEnum>(string name)
        where TEnum : struct, Enum => GetEnum<TEnum>(name) ?? throw Missing(name);

    T? Read<T>(string name, Func<string, T?> read, string form)
        where T : struct
    {
        if (Find(name) is not { } variable)
            return null;
        return read(variable.Value!) ?? throw Malformed(variable, form);
    }

    Variable? Find(string name) => State.View.Find(name ?? throw new ArgumentNullException(nameof(name))) is { Value: not null } variable ? variable : null;

    EnvironmentVariableException Malformed(Variable variable, string form) =>
        EnvironmentVariableException.Malformed(variable, State.IsSecret(variable.Name, variable.Value), form);
}
