namespace Netra.Ssot.Inspection.Code.Flow;

/// <summary>What a call makes of what it is given.</summary>
static class CallFlow
{
    const string Handler = "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler";

    /// <summary>The result of a call.</summary>
    /// <param name="inputs">The object that it is called on, if any, and then the arguments.</param>
    /// <param name="isForEffect">Whether nobody looks at the result: then the object is what changes.</param>
    public static FlowValue? Result(CallShape call, ReadOnlySpan<FlowValue?> inputs, bool isForEffect) => (call.Type, call.Name) switch
    {
        ("System.Object", "GetType") => FlowValue.Of(new FlowPart.ObjectType()),
        // Whoever goes on from a type to its assembly is after another type.
        (_, "get_Assembly" or "get_Module") => null,
        ("System.String", "Concat") => Text("", inputs.Length == 1 ? Elements(inputs[0]) : inputs),
        ("System.IO.Path", "Combine" or "Join") => Text("/", inputs.Length == 1 ? Elements(inputs[0]) : inputs),
        ("System.String", "Join") when inputs.Length == 2 => Text(SeparatorIn(inputs[0]), Elements(inputs[1])),
        (Handler, _) when inputs is [{ } handler, ..] => Interpolated(call, handler, inputs[1..]),
        _ when call.HasThis && inputs.Length > 1 && (isForEffect || !call.Returns) => Into(inputs[0], inputs[1..]),
        _ => call.Returns ? From(inputs) : null,
    };

    /// <summary>What has one source is another view of it: a property, a conversion, a list of a list.</summary>
    static FlowValue? From(ReadOnlySpan<FlowValue?> inputs)
    {
        FlowValue? only = null;
        foreach (var input in inputs)
        {
            if (only is not null && input is not null)
                return FlowValue.Of(inputs);
            only ??= input;
        }

        return only;
    }

    static FlowValue? Into(FlowValue? changed, ReadOnlySpan<FlowValue?> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is not null)
                changed?.Add(argument);
        }

        return changed;
    }

    /// <summary>The interpolated text grows in one variable, which may serve several texts one after the other.</summary>
    static FlowValue? Interpolated(CallShape call, FlowValue handler, ReadOnlySpan<FlowValue?> arguments)
    {
        if (call.Name is ".ctor" or "ToStringAndClear")
        {
            var text = Text("", []);
            text.Parts.AddRange(handler.Parts);
            handler.Parts.Clear();
            handler.Separator = "";
            return text;
        }

        if (arguments.Length > 0)
            handler.Add(arguments[0]);
        return null;
    }

    static FlowValue Text(string separator, ReadOnlySpan<FlowValue?> parts)
    {
        var text = FlowValue.Of(parts);
        text.Separator = separator;
        return text;
    }

    static FlowValue?[] Elements(FlowValue? list) =>
        list is null ? [null] : [.. list.Parts.Select(part => part is null ? null : part is FlowPart.Inner inner ? inner.Made : FlowValue.Of(part))];

    static string SeparatorIn(FlowValue? value) => value is { Parts: [FlowPart.Text text] } ? text.Literal : " ";
}
