using System.Text;

namespace Netra.Ssot.Testing;

/// <summary>What the gate leaves beside an assembly that it verified, <c>X.dll.ssot</c>: lines of <c>key=value</c>. The format is all that is known of the gate here.</summary>
internal sealed class StampFile(string assembly)
{
    const string ModuleVersionId = "\nmvid=";
    const int IdLength = 36;

    readonly string _path = assembly + ".ssot";

    /// <summary>Whether it is there.</summary>
    public bool Exists => File.Exists(_path);

    /// <summary>Null when it stands for the module; otherwise why not, as a clause that follows the assembly's name.</summary>
    public string? Refuse(Guid module)
    {
        if (!Exists)
            return "was never verified, or the gate refused it";

        try
        {
            var stamp = File.ReadAllBytes(_path);
            return Holds(stamp, module) ? null : Explain(stamp);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "cannot be checked against its stamp: " + exception.Message;
        }
    }

    // Decoding the text, and a Guid's own parsing and formatting, cost a new process more than all the rest of the check: they are left to what is refused.
    static bool Holds(byte[] stamp, Guid module)
    {
        var id = module.ToByteArray(bigEndian: true);
        for (var start = 0; start + ModuleVersionId.Length + IdLength < stamp.Length; start++)
        {
            if (StartsLine(stamp, start))
                return IsId(stamp, start + ModuleVersionId.Length, id);
        }

        return false;
    }

    static bool StartsLine(byte[] stamp, int start)
    {
        for (var i = 0; i < ModuleVersionId.Length; i++)
        {
            if (stamp[start + i] != ModuleVersionId[i])
                return false;
        }

        return true;
    }

    /// <summary>Whether the id stands there in the "D" format, and nothing else on the line.</summary>
    static bool IsId(byte[] stamp, int start, byte[] id)
    {
        const string digits = "0123456789abcdef";
        var at = start;
        for (var i = 0; i < id.Length; i++)
        {
            if (i is 4 or 6 or 8 or 10 && stamp[at++] != '-')
                return false;
            if (stamp[at++] != digits[id[i] >> 4] || stamp[at++] != digits[id[i] & 0xF])
                return false;
        }

        return stamp[at] == '\n';
    }

    string Explain(byte[] stamp)
    {
        var text = "\n" + Encoding.UTF8.GetString(stamp) + "\n";
        var start = text.IndexOf(ModuleVersionId, StringComparison.Ordinal) + ModuleVersionId.Length;
        return start >= ModuleVersionId.Length && Guid.TryParse(text[start..text.IndexOf('\n', start)], out _)
            ? "has changed since it was verified"
            : $"has an unreadable stamp ({Path.GetFileName(_path)})";
    }
}
