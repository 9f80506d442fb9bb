namespace Netra.Ssot.Cli.Checking;

/// <summary>
/// Tells how far a long run has come: on a terminal in place, elsewhere as a plain line every few seconds, so that a log shows that it goes on.
/// A run that is over sooner says nothing. Thread-safe.
/// </summary>
sealed class Progress(TextWriter output, bool isInteractive, TimeProvider clock)
{
    static readonly TimeSpan InPlace = TimeSpan.FromMilliseconds(250);
    static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    readonly Lock _lock = new();
    long _told = clock.GetTimestamp();
    string _what = "";
    int _width;
    int _done;
    int _total;

    /// <summary>A progress that tells nothing.</summary>
    public static Progress Silent { get; } = new(TextWriter.Null, isInteractive: false, TimeProvider.System);

    /// <summary>Begins a step of so many parts.</summary>
    public void Begin(string what, int total)
    {
        lock (_lock)
            (_what, _total, _done) = (what, total, 0);
    }

    /// <summary>Counts parts that are done.</summary>
    public void Advance(int count = 1)
    {
        lock (_lock)
        {
            _done += count;
            if (clock.GetElapsedTime(_told) < (isInteractive ? InPlace : BetweenLines))
                return;

            _told = clock.GetTimestamp();
            Tell(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"dotnet ssot: {_what}: {_done} of {_total}"));
        }
    }

    /// <summary>Takes away what stands on the terminal.</summary>
    public void End()
    {
        lock (_lock)
        {
            if (_width > 0)
                output.Write("\r" + new string(' ', _width) + "\r");
            _width = 0;
        }
    }

    void Tell(string line)
    {
        if (!isInteractive)
        {
            output.WriteLine(line);
            return;
        }

        output.Write("\r" + line.PadRight(_width));
        _width = Math.Max(_width, line.Length);
    }
}
