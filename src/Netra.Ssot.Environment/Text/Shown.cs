using System.Text;

namespace Netra.Ssot.Environment.Text;

/// <summary>How a value is shown to people: on one line, not too long, and never when it is secret.</summary>
static class Shown
{
    const int Longest = 100;

    public static string Value(string? value, bool isSecret)
    {
        if (value is null)
            return "(unset)";
        if (isSecret)
            return "(secret)";

        var text = new StringBuilder("'");
        for (var i = 0; i < value.Length && i < Longest; i++)
        {
            if (char.IsControl(value[i]))
                text.Append($"\\u{(int)value[i]:x4}");
            else
                text.Append(value[i]);
        }

        return text.Append(value.Length > Longest ? "…'" : "'").ToString();
    }
}
