using Netra.Ssot.Core.Facts;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class EnvironmentByNameTests : GateTestCase
{
    const string GetMethod = "M:System.Type.GetMethod(System.String)";
    const string GetExport = "M:System.Runtime.InteropServices.NativeLibrary.GetExport(System.IntPtr,System.String)";

    static ApiUse Token(string member = "M:Acme.C.M", int line = 2, string assembly = "System.Runtime") =>
        Given.Use("T:System.Environment", assembly, UseKind.TypeToken, member, line);

    [TestMethod]
    [DataRow(GetMethod)]
    [DataRow("M:System.Type.GetMethods")]
    [DataRow("M:System.Type.InvokeMember(System.String,System.Reflection.BindingFlags,System.Reflection.Binder,System.Object,System.Object[])")]
    [DataRow("M:System.Reflection.RuntimeReflectionExtensions.GetRuntimeMethod(System.Type,System.String,System.Type[])")]
    [DataRow("M:System.Delegate.CreateDelegate(System.Type,System.Type,System.String)")]
    [DataRow("M:System.Reflection.Emit.DynamicMethod.#ctor(System.String,System.Type,System.Type[])")]
    [DataRow("M:System.Reflection.Emit.ILGenerator.Emit(System.Reflection.Emit.OpCode)")]
    public void TypeToken_BesideALookup_IsToldOnce_AtTheToken(string lookup)
    {
        var finding = Given.JudgeUses(Given.Use(lookup, line: 1), Token(line: 2), Token(line: 3), Given.Use(lookup, line: 4)).Single();

        Assert.AreEqual("SSOT2001", finding.Rule.Id);
        Assert.AreEqual(Given.At(2), finding.Place);
        Assert.AreEqual("T:System.Environment", finding.Target);
    }

    [TestMethod]
    public void TypeToken_Alone_IsNotTold() => Assert.IsEmpty(Given.JudgeUses(Token()));

    [TestMethod]
    public void TypeToken_AndALookupInAnotherMember_AreNotTold() =>
        Assert.IsEmpty(Given.JudgeUses(Token("M:Acme.C.One"), Given.Use(GetMethod, member: "M:Acme.C.Two")));

    [TestMethod]
    public void TypeToken_OfAnOwnType_IsNotTold() =>
        Assert.IsEmpty(Given.JudgeUses(Token(assembly: Given.Own), Given.Use(GetMethod)));

    [TestMethod]
    public void TypeToken_BesideALookupOfSomethingElse_IsNotTold() =>
        Assert.IsEmpty(Given.JudgeUses(Token(), Given.Use("M:System.Type.GetProperty(System.String)")));

    [TestMethod]
    [DataRow("System.Environment", "M:System.Type.GetType(System.String)", "T:System.Environment")]
    [DataRow("System.Environment, System.Runtime", "M:System.Type.GetType(System.String)", "T:System.Environment")]
    [DataRow("System.Environment", "M:System.Reflection.Assembly.GetType(System.String)", "T:System.Environment")]
    [DataRow("GetEnvironmentVariable", "M:Microsoft.CSharp.RuntimeBinder.Binder.InvokeMember", "M:System.Environment.GetEnvironmentVariable")]
    [DataRow("GetEnvironmentVariable", "M:Microsoft.VisualBasic.CompilerServices.NewLateBinding.LateGet", "M:System.Environment.GetEnvironmentVariable")]
    [DataRow("SetEnvironmentVariable", "M:System.Reflection.Emit.ILGenerator.EmitCall", "M:System.Environment.SetEnvironmentVariable")]
    [DataRow("ExpandEnvironmentVariables", GetMethod, "M:System.Environment.ExpandEnvironmentVariables")]
    [DataRow("getenv", GetExport, "getenv")]
    [DataRow("environ", GetExport, "environ")]
    public void Name_BesideWhatLooksItUp_IsTold_AtTheName(string name, string lookup, string target)
    {
        var facts = Given.Facts with { Uses = [Given.Use(lookup, line: 1)], Literals = [Given.Literal(name, line: 2)] };

        var finding = Given.Judge(facts).Single();

        Assert.AreEqual("SSOT2001", finding.Rule.Id);
        Assert.AreEqual(Given.At(2), finding.Place);
        Assert.AreEqual(target, finding.Target);
    }

    [TestMethod]
    [DataRow("GetEnvironmentVariable", "M:System.Console.WriteLine(System.String)")]
    [DataRow("GetEnvironmentVariable", "M:System.Type.GetType(System.String)")]
    [DataRow("System.EnvironmentVariableTarget", "M:System.Type.GetType(System.String)")]
    [DataRow("getenv", GetMethod)]
    [DataRow("GETENV", GetExport)]
    public void Name_BesideSomethingElse_IsNotTold(string name, string use) =>
        Assert.IsEmpty(Given.Judge(Given.Facts with { Uses = [Given.Use(use)], Literals = [Given.Literal(name)] }));

    [TestMethod]
    [DataRow("/proc/self/environ")]
    public void ProcessFile_IsTold_WhereverItIsNamed(string file)
    {
        var finding = Given.Judge(Given.Facts with { Literals = [Given.Literal(file)] }).Single();

        Assert.AreEqual(file + " reaches the process environment directly; use the SSOT's isolated environment", finding.Message);
    }

    [TestMethod]
    [DataRow("/proc/", "/environ")]
    [DataRow("/proc", "environ")]
    [DataRow("/proc/self", "environ")]
    public void ProcessFile_PutTogether_IsTold_AtItsLastPart(string root, string part)
    {
        var finding = Given.Judge(Given.Facts with { Literals = [Given.Literal(root, line: 1), Given.Literal(part, line: 2)] }).Single();

        Assert.AreEqual(Given.At(2), finding.Place);
    }

    [TestMethod]
    [DataRow("/api/environ")]
    [DataRow("/proc/self/environments")]
    [DataRow("/proc/cpuinfo")]
    [DataRow("environ")]
    public void OtherPaths_AreNotTold(string literal) => Assert.IsEmpty(Given.Judge(Given.Facts with { Literals = [Given.Literal(literal)] }));

    [TestMethod]
    public void TokenAndName_InOneMember_AreOneFinding_AndTwoMembersAreTwo()
    {
        var facts = Given.Facts with
        {
            Uses = [Given.Use(GetMethod), Token(line: 2), Given.Use(GetMethod, member: "M:Acme.C.Other"), Token("M:Acme.C.Other", 9)],
            Literals = [Given.Literal("GetEnvironmentVariable", line: 2)],
        };

        CollectionAssert.AreEqual(new[] { 2, 9 }, Given.Judge(facts).Select(finding => finding.Place.Line).ToArray());
    }
}
