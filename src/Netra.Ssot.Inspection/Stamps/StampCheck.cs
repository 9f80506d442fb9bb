namespace Netra.Ssot.Inspection.Stamps;

/// <summary>Tells whether an assembly is the one that was verified, by its content. Thread-safe.</summary>
public static class StampCheck
{
    /// <summary>Checks an assembly against the stamp beside it.</summary>
    /// <returns>Null when it is the verified one; otherwise why not, as a clause that follows the assembly's name.</returns>
    public static string? Refuse(string assembly)
    {
        if (!File.Exists(assembly))
            return "does not exist";

        try
        {
            var path = Stamp.PathFor(assembly);
            if (!File.Exists(path))
                return "was never verified, or the gate refused it";

            if (!Stamp.TryParse(File.ReadAllText(path), out var stamp))
                return $"has an unreadable stamp ({Path.GetFileName(path)})";

            return stamp.Sha256 == Digests.OfFile(assembly) ? null : "has changed since it was verified";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "cannot be checked against its stamp: " + exception.Message;
        }
    }
}
