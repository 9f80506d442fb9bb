namespace Netra.Ssot.Testing;

/// <summary>What the gate leaves beside an assembly that it verified, <c>X.dll.ssot</c>: lines of <c>key=value</c>. The format is all that is known of the gate here.</summary>
internal sealed class StampFile(string assembly)
{
    const string ModuleVersionId = "mvid=";

    readonly string _path = assembly + ".ssot";

    /// <summary>Whether it is there.</summary>
    public bool Exists => File.Exists(_path);

    /// <summary>Null when it stands for the module; otherwise why not, as a clause that follows the assembly's name.</summary>
    public string? Refuse(Guid module)
    {
        try
        {
            var line = File.ReadLines(_path).FirstOrDefault(line => line.StartsWith(ModuleVersionId, StringComparison.Ordinal));
            return !Guid.TryParse(line?[ModuleVersionId.Length..], out var verified) ? $"has an unreadable stamp ({Path.GetFileName(_path)})"
                : verified == module ? null
                : "has changed since it was verified";
        }
        catch (FileNotFoundException)
        {
            return "was never verified, or the gate refused it";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "cannot be checked against its stamp: " + exception.Message;
        }
    }
}
