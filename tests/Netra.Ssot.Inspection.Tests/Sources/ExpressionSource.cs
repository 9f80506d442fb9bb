namespace Netra.Ssot.Inspection.Tests.Sources;

/// <summary>Makes random C# expressions out of everything that could hide an identifier; the same for the same seed.</summary>
sealed class ExpressionSource(int seed)
{
    static readonly string[] Leaves =
    [
        "Get", "@Get", "\\u0047et", "Getter", "\"Get\"", "\"\"", "\"\\\"Get\"", "@\"Get\"\" \\\"", "@\"\"", "'\"'", "'\\''", "\"Get\"u8", "1.5e3f", "0x1Ful",
        "\"\"\"Get \" Get\"\"\"", "\"\"\"\"Get \"\"\" Get\"\"\"\"", "/* Get */ Get", "Get // Get \"\n", "$\"{{Get}}\"", "$\"\"", "global::Get.A",
        "\"\"\"\n Get {Get}\n \"\"\"", "typeof(Get<,>)", "nameof(Get)", "a.nameof(Get)", "nameof(A.Get<int>)", "default(Get)", "1..Get", "Get?.Get![^1]",
    ];

    readonly Random _random = new(seed);

    public string Next(int depth)
    {
        if (depth == 0)
            return Leaf();

        return _random.Next(14) switch
        {
            0 => $"({Next(depth - 1)} ? {Next(depth - 1)} : {Next(depth - 1)})",
            1 => $"Get({Next(depth - 1)}, {Next(depth - 1)})",
            2 => $"new Get<int> {{ Get = {Next(depth - 1)} }}",
            3 => $"(Get => {{ return {Next(depth - 1)}; }})",
            4 => $"({Next(depth - 1)} switch {{ {{ Get: 1 }} => {Next(depth - 1)}, _ => Get }})",
            5 => $"$\"Get {{{Next(depth - 1)}}} Get\"",
            6 => $"$\"{{{Next(depth - 1)},3:Get}} {{{{Get}}}} {{{Next(depth - 1)}:G \\\" et}}\"",
            7 => $"$@\"Get \"\" {{{Next(depth - 1)}}} \"\"\n Get\"",
            8 => $"@$\"{{{Next(depth - 1)}:Get}}\"",
            9 => $"$\"\"\"Get \" {{{Next(depth - 1)}}} \"\" Get\"\"\"",
            10 => $"$$\"\"\"\"{{Get}} {{{{{Next(depth - 1)}}}}} {{{{{{Get}}}}}} \"\"\" Get\"\"\"\"",
            11 => $"$\"\"\"\n Get {{{Next(depth - 1)}:Get}} Get\n \"\"\"",
            12 => $"a[{Next(depth - 1)}]",
            _ => Leaf(),
        };
    }

    string Leaf() => Leaves[_random.Next(Leaves.Length)];
}
