namespace Netra.Ssot.Testing;

/// <summary>Something that went wrong behind the test's last line.</summary>
/// <param name="What">What was done, in words.</param>
internal sealed record EndFailure(string What, Exception Exception)
{
    public override string ToString() =>
        Exception is AssertFailedException ? $"{What}: {Exception.Message}" : $"{What}: {Exception.GetType().Name}: {Exception.Message}";
}
