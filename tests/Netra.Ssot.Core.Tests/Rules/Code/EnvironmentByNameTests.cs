using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class EnvironmentByNameTests : GateTestCase
{
    const string FindType = "M:System.Type.GetType(System.String)";
    const string GetMethod = "M:System.Type.GetMethod(System.String)";
    const string CreateDelegate = "M:System.Delegate.CreateDelegate(System.Type,System.Type,System.String)";
    const string GetExport = "M:System.Runtime.InteropServices.NativeLibrary.GetExport(System.IntPtr,System.String)";
    const string Binder = "M:Microsoft.CSharp.RuntimeBinder.Binder.InvokeMember";
    const string EnvironmentType = "T:System.Environment";

    static Finding[] JudgeLookup(string lookup, params UseInput[] inputs) =>
        [.. Given.JudgeUses(Given.Use(lookup, line: 1) with { Inputs = inputs })];

    static ApiUse Token(string member = "M:Acme.C.M", int line = 2, string assembly = "System.Runtime") =>
        Given.Use(EnvironmentType, assembly, UseKind.TypeToken, member, line);

    [TestMethod]
    [DataRow(GetMethod)]
    [DataRow("M:System.Type.GetMethods")]
    [DataRow("M:System.Type.InvokeMember(System.String,System.Reflection.BindingFlags,System.Reflection.Binder,System.Object,System.Object[])")]
    [DataRow("M:System.Reflection.RuntimeReflectionExtensions.GetRuntimeMethod(System.Type,System.String,System.Type[])")]
    [DataRow(CreateDelegate)]
    public void LookupOnTheClass_IsTold_AtTheClass(string lookup)
    {
        var finding = JudgeLookup(lookup, Given.TypeInput(EnvironmentType, line: 2)).Single();

        Assert.AreEqual("SSOT2001", finding.Rule.Id);
        Assert.AreEqual(Given.At(2), finding.Place);
        Assert.AreEqual(EnvironmentType, finding.Target);
    }

    [TestMethod]
    public void TypeToken_Alone_OrBesideALookupOfAnotherType_IsNotTold()
    {
        Assert.IsEmpty(Given.JudgeUses(Token()));
        Assert.IsEmpty(Given.JudgeUses(Token(), Given.Use(GetMethod) with { Inputs = [Given.TypeInput(UseInput.OtherType), Given.Text("Bar", 1)] }));
    }

    [TestMethod]
    public void LookupOfSomethingElse_IsNotTold() =>
        Assert.IsEmpty(JudgeLookup("M:System.Type.GetProperty(System.String)", Given.TypeInput(EnvironmentType)));

    [TestMethod]
    [DataRow("System.Environment", FindType, EnvironmentType)]
    [DataRow("System.Environment, System.Runtime", FindType, EnvironmentType)]
    [DataRow("System.Environment", "M:System.Reflection.Assembly.GetType(System.String)", EnvironmentType)]
    [DataRow("ExpandEnvironmentVariables", GetMethod, "M:System.Environment.ExpandEnvironmentVariables")]
    [DataRow("getenv", GetExport, "getenv")]
    [DataRow("environ", GetExport, "environ")]
    public void NameThatALookupIsGiven_IsTold_AtTheName(string name, string lookup, string target)
    {
        var finding = JudgeLookup(lookup, Given.Text(name, 1, line: 2)).Single();

        Assert.AreEqual("SSOT2001", finding.Rule.Id);
        Assert.AreEqual(Given.At(2), finding.Place);
        Assert.AreEqual(target, finding.Target);
    }

    [TestMethod]
    public void NameFromAnotherMember_IsTold_AtTheLookup() =>
        Assert.AreEqual(Given.At(1), JudgeLookup(FindType, Given.Text("System.Environment")).Single().Place);

    [TestMethod]
    [DataRow("GetEnvironmentVariable", FindType)]
    [DataRow("GetEnvironmentVariable", "M:System.Console.WriteLine(System.String)")]
    [DataRow("System.EnvironmentVariableTarget", FindType)]
    [DataRow("getenv", GetMethod)]
    [DataRow("GETENV", GetExport)]
    public void NameThatIsNoWay_IsNotTold(string name, string use) => Assert.IsEmpty(JudgeLookup(use, Given.Text(name, 1)));

    [TestMethod]
    public void NameThatNoLookupIsGiven_IsNotTold() => Assert.IsEmpty(Given.Judge(
        Given.Facts with { Uses = [Given.Use(GetMethod)], Literals = [Given.Literal("GetEnvironmentVariable"), Given.Literal("System.Environment")] }));

    [TestMethod]
    [DataRow(GetMethod, 0)]
    [DataRow(CreateDelegate, 1)]
    public void MemberOfAKnownType_IsNotTold_AndOfAnUnknownOneIs(string lookup, int argument)
    {
        var name = Given.Text("GetEnvironmentVariable", 2, line: 2);

        Assert.IsEmpty(JudgeLookup(lookup, Given.TypeInput(UseInput.OtherType, argument), name));
        Assert.IsEmpty(JudgeLookup(lookup, Given.Text("Acme.Wrapper", argument), name));
        Assert.HasCount(1, JudgeLookup(lookup, Given.TypeInput(UseInput.OtherType, 3), name));
    }

    [TestMethod]
    public void LateBinding_IsTold_OnTheClassAlone()
    {
        var call = Given.Use(Binder) with { Inputs = [Given.Text("GetEnvironmentVariable", 1, line: 2), Given.TypeInput(UseInput.OtherType, 3)] };

        Assert.IsEmpty(Given.JudgeUses(call));
        Assert.IsEmpty(Given.JudgeUses(call, Token("M:Acme.C.Other")));
        Assert.IsEmpty(Given.JudgeUses(call, Token(assembly: Given.Own)));
        Assert.AreEqual("M:System.Environment.GetEnvironmentVariable", Given.JudgeUses(call, Token(line: 3)).Single().Target);
        Assert.HasCount(1, JudgeLookup(
            "M:Microsoft.VisualBasic.CompilerServices.NewLateBinding.LateGet", Given.TypeInput(EnvironmentType, 1), Given.Text("GetEnvironmentVariable", 2)));
    }

    [TestMethod]
    public void OneNaming_IsOneFinding_HoweverManyLookupsItServes()
    {
        var type = Given.Text("System.Environment", line: 2);

        var findings = Given.JudgeUses(
            Given.Use(FindType, line: 1) with { Inputs = [type] },
            Given.Use(GetMethod, line: 1) with { Inputs = [type, Given.Text("GetEnvironmentVariable", 1, line: 2)] },
            Given.Use(GetMethod, line: 3) with { Inputs = [Given.TypeInput(EnvironmentType, line: 9)] });

        CollectionAssert.AreEqual(new[] { 2, 9 }, findings.Select(finding => finding.Place.Line).ToArray());
    }

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
}
