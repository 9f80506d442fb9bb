using System.Globalization;

namespace Netra.Ssot.Bench.Harness;

/// <summary>One line of the table.</summary>
/// <param name="Row">The row of the design's table of budgets.</param>
/// <param name="Ratio">The measured ratio, in words that name its direction.</param>
/// <param name="IsMet">Null for a line that is only informative.</param>
internal sealed record Line(string Row, string What, string Ours, string Peer, string Ratio, string Budget, bool? IsMet)
{
    public static readonly string Head =
        "| row | what | ours | peer | ratio | budget | met |\n|---|---|---|---|---|---|---|";

    /// <summary>Ours over the peer's, which must stay below a factor.</summary>
    public static Line Below(string row, string what, PairResult result, double budget, string peer) => new(
        row, what, Time(result.Ours), $"{Time(result.Peer)} ({peer})", Number(result.Ratio), "<= " + Number(budget), result.Ratio <= budget);

    /// <summary>The peer's over ours, which must stay above a factor.</summary>
    public static Line Above(string row, string what, PairResult result, double budget, string peer) => new(
        row, what, Time(result.Ours), $"{Time(result.Peer)} ({peer})", Number(1 / result.Ratio) + " x faster", ">= " + Number(budget) + " x", 1 / result.Ratio >= budget);

    /// <summary>A figure that belongs to another line.</summary>
    public static Line Note(string row, string what, string ours, string peer = "") => new(row, what, ours, peer, "", "", null);

    public static string Time(double milliseconds) => Number(milliseconds) + " ms";

    public static string Number(double value) => value.ToString(Math.Abs(value) switch { < 1 => "0.###", < 10 => "0.00#", < 100 => "0.0", _ => "0" }, CultureInfo.InvariantCulture);

    public override string ToString() =>
        $"| {Row} | {What} | {Ours} | {Peer} | {Ratio} | {Budget} | {IsMet switch { true => "yes", false => "**no**", _ => "" }} |";
}
