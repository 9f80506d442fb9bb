using FsCheck;
using FsCheck.Fluent;

namespace Netra.Ssot.Inspection.Tests.Debt;

/// <summary>How a member holds what it uses. What the compiler makes of these differs most between Debug and Release, and with their neighbours.</summary>
enum HolderShape
{
    Expression,
    Block,
    Lambda,
    LocalFunction,
    Async,
    Iterator,
    Property,
    Generic,
    Field,
    Nested,
}

/// <summary>A member that reads the environment.</summary>
/// <param name="Uses">What it calls, in order: numbers of <see cref="ReaderProgram.Use"/>.</param>
sealed record Holder(string Name, HolderShape Shape, IReadOnlyList<int> Uses);

/// <summary>What of a text says nothing of its violations.</summary>
/// <param name="Seed">Of the order of the members and of the lines between them.</param>
/// <param name="IsSpread">Whether expressions are broken over many lines.</param>
/// <param name="Neighbour">The name of members that use nothing.</param>
/// <param name="Neighbours">How many there are of them.</param>
sealed record Layout(int Seed, bool IsSpread, string Neighbour, int Neighbours)
{
    public static readonly Gen<Layout> Any =
        from seed in Gen.Choose(0, 10_000)
        from isSpread in Gen.Elements(true, false)
        from neighbour in Gen.Elements("Neighbour", "Aside", "Zed")
        from neighbours in Gen.Choose(0, 4)
        select new Layout(seed, isSpread, neighbour, neighbours);
}

/// <summary>A C# class of which some members read the environment.</summary>
sealed record ReaderProgram(IReadOnlyList<Holder> Holders)
{
    /// <summary>A use that no generated program holds.</summary>
    public const int Fresh = 3;

    public static readonly Gen<ReaderProgram> Any =
        from shapes in Gen.Elements(Enum.GetValues<HolderShape>()).NonEmptyListOf()
        from uses in Gen.Choose(0, Fresh - 1).NonEmptyListOf().ListOf(shapes.Count())
        select new ReaderProgram([.. shapes.Zip(uses, (shape, used) => (shape, used)).Select((pair, i) => new Holder("Holder" + i, pair.shape, [.. pair.used.Take(4)])).Take(8)]);

    /// <summary>The program with one holder changed.</summary>
    public ReaderProgram With(int index, Func<Holder, Holder> change) => new([.. Holders.Select((holder, i) => i == index ? change(holder) : holder)]);

    /// <summary>The source.</summary>
    public string Render(Layout layout)
    {
        var random = new Random(layout.Seed);
        string[] members =
        [
            .. Holders.Select(holder => Member(holder, layout.IsSpread)),
            .. Enumerable.Range(0, layout.Neighbours).Select(i => $"void {layout.Neighbour}{i}() {{ Func<int> added = () => {i}; added(); }}"),
        ];
        random.Shuffle(members);
        var text = string.Concat(members.Select(member => string.Concat(Enumerable.Repeat("\n    // A line more.", random.Next(3))) + "\n    " + member + "\n"));
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            class Reader
            {
                static string Join(params string?[] parts) => string.Join(",", parts);
            {{text}}
            }
            """;
    }

    static string Member(Holder holder, bool isSpread)
    {
        var (name, read) = (holder.Name, $"Join({string.Join(", ", holder.Uses.Select(use => Use(use, isSpread ? "\n            " : "")))})");
        return holder.Shape switch
        {
            HolderShape.Expression => $"string {name}() => {read};",
            HolderShape.Block => $"string {name}(int x) {{ var y = x + 1; return {read} + y; }}",
            HolderShape.Lambda => $"Func<string> {name}(string more) => () => {read} + more;",
            HolderShape.LocalFunction => $"string {name}(string more) {{ string Inner() {{ return {read} + more; }} return Inner(); }}",
            HolderShape.Async => $"async Task<string> {name}() {{ await Task.Yield(); return {read}; }}",
            HolderShape.Iterator => $"IEnumerable<string> {name}() {{ yield return {read}; }}",
            HolderShape.Property => $"string {name} {{ get {{ return {read}; }} }}",
            HolderShape.Generic => $"string {name}<T>(T more) => {read} + more;",
            HolderShape.Field => $"readonly string {name} = {read};",
            _ => $"sealed class {name} {{ public string Read() => {read}; }}",
        };
    }

    static string Use(int number, string gap) => number switch
    {
        0 => $"Environment{gap}.GetEnvironmentVariable({gap}\"A\")",
        1 => $"Environment.{gap}ExpandEnvironmentVariables(\"%A%\"{gap})",
        2 => $"Environment.GetEnvironmentVariables({gap}){gap}.Count.ToString()",
        _ => $"Environment.GetEnvironmentVariable({gap}\"A\", EnvironmentVariableTarget.Process)",
    };
}
