using Netra.Ssot.Core.Facts;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class EnvironmentAccessTests : GateTestCase
{
    [TestMethod]
    public void CleanFacts_SayNothing() => Assert.IsEmpty(Given.Judge(Given.Facts));

    [TestMethod]
    [DataRow("M:System.Environment.GetEnvironmentVariable(System.String)", "Environment.GetEnvironmentVariable")]
    [DataRow("M:System.Environment.GetEnvironmentVariable(System.String,System.EnvironmentVariableTarget)", "Environment.GetEnvironmentVariable")]
    [DataRow("M:System.Environment.GetEnvironmentVariables", "Environment.GetEnvironmentVariables")]
    [DataRow("M:System.Environment.SetEnvironmentVariable(System.String,System.String)", "Environment.SetEnvironmentVariable")]
    [DataRow("M:System.Environment.ExpandEnvironmentVariables(System.String)", "Environment.ExpandEnvironmentVariables")]
    [DataRow("M:System.Diagnostics.ProcessStartInfo.get_Environment", "ProcessStartInfo.Environment")]
    [DataRow("M:System.Diagnostics.ProcessStartInfo.get_EnvironmentVariables", "ProcessStartInfo.EnvironmentVariables")]
    [DataRow("M:Microsoft.VisualBasic.Interaction.Environ(System.String)", "Interaction.Environ")]
    [DataRow("M:Microsoft.Extensions.Configuration.EnvironmentVariablesExtensions.AddEnvironmentVariables(Microsoft.Extensions.Configuration.IConfigurationBuilder)", "EnvironmentVariablesExtensions.AddEnvironmentVariables")]
    [DataRow("M:Microsoft.Extensions.Configuration.EnvironmentVariables.EnvironmentVariablesConfigurationSource.#ctor", "new EnvironmentVariablesConfigurationSource")]
    public void DirectUse_IsTold_WithItsReadableName(string target, string name)
    {
        var finding = Given.JudgeUses(Given.Use(target)).Single();

        Assert.AreEqual("SSOT2001", finding.Rule.Id);
        Assert.AreEqual($"{name} reaches the process environment directly; use the SSOT's isolated environment", finding.Message);
        Assert.AreEqual(target, finding.Target);
        Assert.AreEqual("M:Acme.C.M", finding.Symbol);
    }

    [TestMethod]
    [DataRow(UseKind.Call)]
    [DataRow(UseKind.Reference)]
    public void AnyKindOfUse_IsTold(UseKind kind) =>
        Assert.HasCount(1, Given.JudgeUses(Given.Use("M:System.Environment.GetEnvironmentVariable(System.String)", kind: kind)));

    [TestMethod]
    [DataRow("M:System.Environment.get_NewLine")]
    [DataRow("M:System.Environment.get_MachineName")]
    [DataRow("M:System.Environment.Exit(System.Int32)")]
    [DataRow("M:Acme.Environment.GetEnvironmentVariable(System.String)")]
    [DataRow("M:System.Diagnostics.ProcessStartInfo.get_FileName")]
    public void OtherMembers_AreNotTold(string target) => Assert.IsEmpty(Given.JudgeUses(Given.Use(target)));

    [TestMethod]
    public void OwnClassOfTheSameName_IsNotTold() =>
        Assert.IsEmpty(Given.JudgeUses(Given.Use("M:System.Environment.GetEnvironmentVariable(System.String)", Given.Own)));

    [TestMethod]
    public void PolicysReplacement_IsNamed()
    {
        var facts = Given.Facts with { Uses = [Given.Use("M:System.Environment.GetEnvironmentVariables")] };

        var finding = Given.Judge(facts, Given.Using("SSOT2001", "IsolatedEnvironment.Current")).Single();

        Assert.EndsWith("; use IsolatedEnvironment.Current", finding.Message);
        Assert.AreEqual("IsolatedEnvironment.Current", finding.Remedy);
    }

    [TestMethod]
    [DataRow("getenv")]
    [DataRow("secure_getenv")]
    [DataRow("setenv")]
    [DataRow("_wputenv")]
    [DataRow("_wputenv_s")]
    [DataRow("_dupenv_s")]
    [DataRow("_wdupenv_s")]
    [DataRow("getenv_s")]
    [DataRow("_wgetenv_s")]
    [DataRow("_wenviron")]
    [DataRow("GetEnvironmentVariableW")]
    [DataRow("GetEnvironmentStrings")]
    [DataRow("ExpandEnvironmentStringsA")]
    public void NativeImport_IsTold_AtItsDeclaration(string entryPoint)
    {
        var finding = Given.Judge(Given.Facts with { NativeImports = [new(entryPoint, "libc", "M:Acme.C.Native", Given.At(7))] }).Single();

        Assert.AreEqual("SSOT2001", finding.Rule.Id);
        Assert.AreEqual(Given.At(7), finding.Place);
        Assert.AreEqual("M:Acme.C.Native", finding.Symbol);
        Assert.Contains(entryPoint, finding.Message);
    }

    [TestMethod]
    [DataRow("GetEnv")]
    [DataRow("getpid")]
    [DataRow("GETENV")]
    public void OtherNativeImport_IsNotTold(string entryPoint) =>
        Assert.IsEmpty(Given.Judge(Given.Facts with { NativeImports = [new(entryPoint, "libc", "M:Acme.C.Native", Given.At(7))] }));

    [TestMethod]
    public void UnsafeAccessor_IsTold_ForTheEnvironmentAlone()
    {
        var facts = Given.Facts with
        {
            UnsafeAccessors =
            [
                new("GetEnvironmentVariable", "System.Environment", "M:Acme.C.Get", Given.At(3)),
                new("get_NewLine", "System.Environment", "M:Acme.C.Line", Given.At(4)),
                new("GetEnvironmentVariable", "Acme.Environment", "M:Acme.C.Other", Given.At(5)),
            ],
        };

        var finding = Given.Judge(facts).Single();

        Assert.AreEqual("M:Acme.C.Get", finding.Symbol);
        Assert.AreEqual("M:System.Environment.GetEnvironmentVariable", finding.Target);
    }
}
