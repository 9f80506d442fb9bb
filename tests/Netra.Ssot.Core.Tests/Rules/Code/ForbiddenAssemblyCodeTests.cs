using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Core.Rules.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class ForbiddenAssemblyCodeTests : GateTestCase
{
    static readonly Policy Policy = Given.Policy with { ForbiddenPackages = [new("Moq", ["Moq"], [], null, "AcmeMocks", "one mock factory")] };

    [TestMethod]
    public void AForbiddenAssemblyThatNoReferenceShows_IsTold()
    {
        var finding = Judge(new HashSet<string>(), "System.Runtime", "Moq").Single();
        Assert.AreEqual("assembly Moq in the compiled code is forbidden (one mock factory); use AcmeMocks instead", finding.Message);
        Assert.AreEqual("Moq", finding.Target);
    }

    [TestMethod]
    public void OneThatTheReferencesShow_IsTheReferenceRulesMatter() => Assert.IsEmpty(Judge(new HashSet<string> { "Moq" }, "Moq"));

    [TestMethod]
    public void AnAssemblyWithoutAProject_IsNotAsked() => Assert.IsEmpty(Judge(null, "Moq"));

    [TestMethod]
    public void OtherAssemblies_AreAllowed() => Assert.IsEmpty(Judge(new HashSet<string>(), "Moqt", "Acme.Moq"));

    static IReadOnlyList<Core.Findings.Finding> Judge(ISet<string>? declared, params string[] references) =>
    [
        .. new ForbiddenAssemblyCodeRule().Judge(
            new CodeCase(Policy, ProjectKind.Test, "/repo/T.csproj", Given.Facts with { References = references }, []) { DeclaredAssemblies = declared }),
    ];
}
