namespace Netra.Ssot.Core;
public static class Lap
{
    static readonly System.Text.StringBuilder B = new();
    public static long Now => System.Diagnostics.Stopwatch.GetTimestamp();
    public static long Tell(string what, long since)
    {
        var now = Now;
        lock (B) B.Append(what).Append(' ').Append(((now - since) * 1e6 / System.Diagnostics.Stopwatch.Frequency).ToString("0")).Append('\n');
        return Now;
    }
    static Lap() => AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.File.WriteAllText("/tmp/ssot/laps-" + System.Diagnostics.Process.GetCurrentProcess().Id, B.ToString());
}
