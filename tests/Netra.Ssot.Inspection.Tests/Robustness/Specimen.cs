using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>What the damaged files are made of, and how they are looked at.</summary>
static class Specimen
{
    /// <summary>
    /// Watched is the console, which no compiler calls of its own accord. No two constructors name the same member of it, so that none of
    /// their uses may be taken for one.
    /// </summary>
    public const string CSharp = """
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        using System.Threading.Tasks;
        using Microsoft.VisualStudio.TestTools.UnitTesting;
        namespace Microsoft.VisualStudio.TestTools.UnitTesting
        {
            class TestClassAttribute : Attribute { }
            class TestMethodAttribute : Attribute { }
        }
        namespace Nasty
        {
        public interface IShape<T> { T Area(T unit); }
        public abstract class Base<T> : IShape<T> { public virtual T Area(T unit) => unit; [TestMethod] public void Inherited() { } }
        [TestClass]
        public class Tests : Base<List<Dictionary<string, int[]>>>
        {
            readonly string _home = Console.ReadLine() ?? "HOME";
            public Tests() => Console.WriteLine("A");
            [TestMethod] public async Task Waits(int n) { await Task.Delay(n); Console.Write(_home); await Task.Run(() => Console.Error.Write(n)); }
            public IEnumerable<string> Walks() { foreach (var key in Console.In.ReadToEnd()) yield return key + Console.Title; }
            public async IAsyncEnumerable<int> Streams() { await Task.Yield(); yield return Console.CursorTop; }
            public Action<string> Group() => Console.WriteLine;
            public int Local(int n) { return Even(n) ? 1 : 0; bool Even(int i) => i == 0 || !Even(i - 1) && Console.KeyAvailable; }
            public T Generic<T>(T value, Func<T, T>? change = null) where T : notnull { Func<T> f = () => { Console.CursorSize = 3; return value; }; return (change ?? (x => x))(f()); }
            public int Switches(int n) => n switch { 0 => 1, 1 => 5, 2 => 7, 3 => 9, 4 => Console.WindowWidth, _ => 2 };
            record Point(int X, double Y) { public string Name { get; init; } = "p"; }
            class FakeShape : IShape<int> { public int Area(int unit) { try { return checked(unit * 2); } catch (OverflowException) { return -1; } finally { GC.KeepAlive(this); } } }
            [DllImport("libc")] static extern string getenv(string name);
            unsafe static void Pointers(int*[] all, delegate*<int, ref string, void> f, int[,,] cube, in long l) { }
        }
        }
        """;

    public const string VisualBasic = """
        Imports System
        Imports System.Collections.Generic
        Imports System.Threading.Tasks
        Public Module Program
            Public Async Function Waits(n As Integer) As Task(Of String)
                Await Task.Delay(n)
                Dim f = Function(x As String) Console.ReadLine() & x & n
                Return f("A") & Console.Title
            End Function
            Public Iterator Function Walks() As IEnumerable(Of String)
                Yield Console.ReadLine()
            End Function
            Public Property Name As String = Console.Title
        End Module
        """;

    public static Watchlist Watchlist(string type) => new()
    {
        Watches = [new Watch { Apis = [SymbolPattern.Parse("T:" + type)], Literals = [new("HOME", LiteralMatch.Exact), new("A", LiteralMatch.Prefix)] }],
        TypeNameWords = ["Fake"],
    };

    /// <summary>Looks at an assembly that lies somewhere without symbols.</summary>
    public static CodeFacts LookWithoutSymbols(string path, string type = "System.Console") => AssemblyInspector.Inspect(new()
    {
        AssemblyPath = path,
        Watchlist = Watchlist(type),
        RequireSymbols = false,
    }).Facts;

    /// <summary>Looks at an assembly and its symbols.</summary>
    public static CodeFacts Look(string path, string? symbols = null) => AssemblyInspector.Inspect(new()
    {
        AssemblyPath = path,
        SymbolsPath = symbols,
        Watchlist = Watchlist("System.Console"),
    }).Facts;

    public static CompiledFixture Compile(string language, FixtureSymbols symbols, bool optimize = false)
    {
        var options = new FixtureOptions { AssemblyName = "Nasty", Symbols = symbols, Optimize = optimize, EmbedSources = true };
        return language == "VB" ? CompiledFixture.VisualBasic(VisualBasic, options) : CompiledFixture.CSharp(CSharp, options);
    }
}
