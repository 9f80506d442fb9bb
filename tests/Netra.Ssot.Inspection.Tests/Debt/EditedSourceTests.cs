using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Inspection.Tests.Rules;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Debt;

/// <summary>Entries of a baseline outlive what people do to the code around a violation.</summary>
[TestClass]
public sealed class EditedSourceTests : GateTestCase
{
    const string Before = """
        using System;
        class Reader
        {
            string? First() => Environment.GetEnvironmentVariable("A");
            string? Twice() => Environment.GetEnvironmentVariable("B") + Environment.GetEnvironmentVariable("C");
            Func<string?> Closed(string name) => () => Environment.GetEnvironmentVariable(name);
            void Neighbour() { }
        }
        """;

    /// <summary>The same violations: lines inserted, members reordered and reformatted, a neighbour renamed and a lambda added before.</summary>
    const string After = """
        // A line more.
        using System;

        class Reader
        {
            void Renamed() { Func<int> added = () => 1; added(); }

            Func<string?> Closed(string name)
            {
                Func<int> another = () => 2;
                another();
                return () =>
                    Environment.GetEnvironmentVariable(
                        name);
            }

            string? Twice()
            {
                var c = Environment.GetEnvironmentVariable("C");
                return Environment.GetEnvironmentVariable("B") + c;
            }

            string? First() { return Environment.GetEnvironmentVariable("A"); }
        }
        """;

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Edits_LeaveEveryEntryValid(bool optimize) => Assert.AreEqual(BaselineOf(Before, optimize), BaselineOf(After, optimize));

    [TestMethod]
    public void DebugAndRelease_HaveTheSameEntries() => Assert.AreEqual(BaselineOf(After, optimize: false), BaselineOf(After, optimize: true));

    static string BaselineOf(string source, bool optimize)
    {
        using var fixture = CompiledFixture.Compile([new FixtureSource("Reader.cs", source)], new FixtureOptions { Optimize = optimize });
        var judgements = Expect.Judge(fixture, Expect.Policy, ProjectKind.TestSupport).Select(finding => new Judgement(finding, Severity.Error));
        var observed = DebtObservation.Of(fixture.Folder, [new Verdict("", "", [.. judgements])]);
        Assert.AreEqual(4, observed["SSOT2001"].Count);
        return observed["SSOT2001"].Format();
    }
}
