using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests.Formats.Html;

/// <summary>A real browser without a window.</summary>
static class Browser
{
    static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Opens a page and gives what the browser wrote; without a browser the test is inconclusive.</summary>
    /// <param name="folder">Where it keeps what it remembers.</param>
    public static string Run(TemporaryFolder folder, params string[] arguments)
    {
        if (ExternalProgram.Run("chromium", folder.Path, [.. Quiet, "--user-data-dir=" + folder.PathOf("browser"), .. arguments]) is { } run)
            return run.Output;

        Assert.Inconclusive("there is no chromium, so no browser has seen the page");
        return "";
    }
}
