using System.Globalization;

namespace Netra.Ssot.Reporting;

/// <summary>
/// How much of a whole is clean. The whole is all that was judged, and each of it is exactly one of three: clean, held by exemptions alone, or open.
/// </summary>
/// <param name="Total">The denominator: all that was judged.</param>
/// <param name="Clean">The numerator: without any finding.</param>
/// <param name="Exempt">With findings, all of which the policy's exemptions allow; neither clean nor open.</param>
public readonly record struct Share(int Total, int Clean, int Exempt)
{
    /// <summary>With debt or new findings.</summary>
    public int Open => Total - Clean - Exempt;

    /// <summary>Clean by total, in percent with one decimal, rounded down: only a clean whole is 100 %. Empty when there is nothing.</summary>
    public string Percent => Total == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Clean * 1000L / Total / 10.0m:0.0} %");

    /// <summary>Both together.</summary>
    public static Share operator +(Share one, Share other) => new(one.Total + other.Total, one.Clean + other.Clean, one.Exempt + other.Exempt);

    /// <summary>The share of things whose state is known; null is clean.</summary>
    public static Share Of(IReadOnlyCollection<Standing> all) =>
        new(all.Count, all.Count(standing => standing == Standing.Clean), all.Count(standing => standing == Standing.Exempt));
}

/// <summary>How a test class or a file stands; the worst of its findings decides.</summary>
public enum Standing
{
    /// <summary>It has no finding.</summary>
    Clean,

    /// <summary>All its findings are allowed by exemptions.</summary>
    Exempt,

    /// <summary>It has debt, or new findings.</summary>
    Open,
}
