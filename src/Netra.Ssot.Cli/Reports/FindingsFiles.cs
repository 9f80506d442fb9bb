using Netra.Ssot.Cli.Debt;
using Netra.Ssot.Reporting;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Cli.Reports;

/// <summary>Reads findings files and joins them.</summary>
static class FindingsFiles
{
    /// <summary>One report of all files, with what takes them all to decide; tells the user on the error stream what should be known beside the findings.</summary>
    /// <param name="files">Absolute paths.</param>
    /// <exception cref="UsageException">As for <see cref="Read(string, IReadOnlyList{string})"/>, or what they were judged by is not at hand.</exception>
    public static Report Tell(Session session, IReadOnlyList<string> files)
    {
        var result = JoinedCheck.Run(Read(session.Root, files));
        session.Note(result.Notes);
        return result.Report;
    }

    /// <summary>One report of all files.</summary>
    /// <param name="root">Absolute path of the folder that their paths are relative to on this machine.</param>
    /// <param name="files">Absolute paths.</param>
    /// <exception cref="UsageException">One cannot be read, or two contradict each other.</exception>
    public static Report Read(string root, IReadOnlyList<string> files)
    {
        try
        {
            return ReportMerge.Join(root, [.. files.Distinct(StringComparer.Ordinal).Select(file => (file, Read(root, file)))]);
        }
        catch (BadReportException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    static Report Read(string root, string file)
    {
        try
        {
            return JsonReportReader.Read(File.ReadAllBytes(file), root);
        }
        catch (BadReportException exception)
        {
            throw new UsageException($"'{file}' is no findings file: {exception.Message}; make it with `dotnet ssot check --format json`");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{file}' cannot be read: {exception.Message}");
        }
    }
}
