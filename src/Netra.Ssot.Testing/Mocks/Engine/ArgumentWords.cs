using System.Collections;
using System.Globalization;
using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>An argument in words, on one line, whatever it is.</summary>
static class ArgumentWords
{
    const int LongestText = 120;
    const int MostItems = 8;

    public static string Of(object? argument) => argument switch
    {
        null => "null",
        string text => $"\"{OneLine(text)}\"",
        char letter => $"'{letter}'",
        bool flag => flag ? "true" : "false",
        Type type => $"typeof({TypeNames.Of(type)})",
        ICallRouterProvider or Delegate { Target: ICallRouterProvider } => $"mock of {MockedType(argument)}",
        Delegate => TypeNames.Of(argument.GetType()),
        CancellationToken token => token.IsCancellationRequested ? "cancelled CancellationToken" : "CancellationToken",
        ICollection items => Items(items),
        IFormattable number when number.GetType().IsPrimitive || number is decimal => number.ToString(null, CultureInfo.InvariantCulture),
        Enum value => $"{value.GetType().Name}.{value}",
        _ => Own(argument),
    };

    static string Items(ICollection items)
    {
        var words = new List<string>();
        foreach (var item in items)
        {
            if (words.Count == MostItems)
            {
                words.Add($"… {items.Count} in all");
                break;
            }

            words.Add(item is ICollection ? TypeNames.Of(item.GetType()) : Of(item));
        }

        return $"[{string.Join(", ", words)}]";
    }

    /// <summary>A ToString that throws must not replace the message about the call.</summary>
    static string Own(object argument)
    {
        var type = argument.GetType();
        try
        {
            var text = argument.ToString();
            return text is null || text == type.ToString() ? TypeNames.Of(type) : OneLine(text);
        }
        catch (Exception thrown)
        {
            return $"{TypeNames.Of(type)} (its ToString threw {thrown.GetType().Name})";
        }
    }

    static string OneLine(string text)
    {
        var line = text.Replace("\r", "\\r").Replace("\n", "\\n");
        return line.Length <= LongestText ? line : $"{line[..LongestText]}… ({text.Length} characters)";
    }

    static string MockedType(object mock)
    {
        var type = mock is Delegate ? mock.GetType() : mock.GetType().BaseType!;
        return TypeNames.Of(type != typeof(object) ? type : mock.GetType().GetInterfaces().First(one => one != typeof(ICallRouterProvider)));
    }
}
