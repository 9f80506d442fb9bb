using Netra.Ssot.Cli.Debt;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Baseline;

[TestClass]
public sealed class ConditionalSourceTests : GateTestCase
{
    [TestMethod]
    [DataRow("class A;", false)]
    [DataRow("#if DEBUG\n#endif", true)]
    [DataRow("  #  elif !TRACE_ALL", true)]
    [DataRow("#If CONFIG = \"Debug\" Then", true)]
    [DataRow("#if NET8_0_OR_GREATER || NETFRAMEWORK || NET48", false)]
    [DataRow("#if NETSTANDARD2_0 && !NETCOREAPP && true", false)]
    [DataRow("#if NET8_0 && DEBUG", true)]
    [DataRow("#ElseIf Not NET48 Then", false)]
    [DataRow("#ifdef", false)]
    [DataRow("// say #if DEBUG", false)]
    [DataRow("Debug.Assert(Read());", true)]
    [DataRow("logger.Debug(\"x\");", false)]
    [DataRow("<ItemGroup Condition=\"'$(Configuration)' == 'Debug'\">", true)]
    public void ConfigurationsThatMayDiffer_AreSeen(string text, bool expected) =>
        Assert.AreEqual(expected, ConditionalSource.MayVary(Scratch.Write("a.cs", "using System;\r\n" + text + "\r\n")));

    [TestMethod]
    public void FileThatIsGone_VariesNoMore() => Assert.IsFalse(ConditionalSource.MayVary(Scratch.PathOf("gone.cs")));
}
