using Netra.Ssot.Core.Facts;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class AdHocMockTests : GateTestCase
{
    [TestMethod]
    [DataRow("Moq", "M:Moq.Mock`1.#ctor", "new Mock")]
    [DataRow("Moq", "M:Moq.Mock`1.#ctor(Moq.MockBehavior)", "new Mock")]
    [DataRow("Moq", "M:Moq.Mock.Of``1", "Mock.Of")]
    [DataRow("Moq", "M:Moq.MockFactory.Create``1", "MockFactory.Create")]
    [DataRow("Moq", "M:Moq.MockRepository.OneOf``1", "MockRepository.OneOf")]
    [DataRow("NSubstitute", "M:NSubstitute.Substitute.For``1(System.Object[])", "Substitute.For")]
    [DataRow("NSubstitute", "M:NSubstitute.Substitute.ForPartsOf``1(System.Object[])", "Substitute.ForPartsOf")]
    [DataRow("NSubstitute", "M:NSubstitute.Core.ISubstituteFactory.Create(System.Type[],System.Object[])", "ISubstituteFactory.Create")]
    [DataRow("FakeItEasy", "M:FakeItEasy.A.Fake``1", "A.Fake")]
    [DataRow("FakeItEasy", "M:FakeItEasy.Fake`1.#ctor", "new Fake")]
    [DataRow("FakeItEasy", "M:FakeItEasy.Sdk.Create.Fake(System.Type)", "Create.Fake")]
    [DataRow("Telerik.JustMock", "M:Telerik.JustMock.Mock.Create``1", "Mock.Create")]
    [DataRow("Telerik.JustMock", "M:Telerik.JustMock.AutoMock.MockingContainer`1.#ctor(Telerik.JustMock.AutoMock.AutoMockSettings)", "new MockingContainer")]
    [DataRow("Rhino.Mocks", "M:Rhino.Mocks.MockRepository.GenerateStub``1(System.Object[])", "MockRepository.GenerateStub")]
    [DataRow("Castle.Core", "M:Castle.DynamicProxy.ProxyGenerator.CreateInterfaceProxyWithoutTarget``1(Castle.DynamicProxy.IInterceptor[])", "ProxyGenerator.CreateInterfaceProxyWithoutTarget")]
    [DataRow("System.Reflection.DispatchProxy", "M:System.Reflection.DispatchProxy.Create``2", "DispatchProxy.Create")]
    public void Creation_IsTold(string assembly, string target, string name)
    {
        var finding = Given.JudgeUses(Given.Use(target, assembly, UseKind.Create)).Single();

        Assert.AreEqual("SSOT2003", finding.Rule.Id);
        Assert.AreEqual($"{name} makes a mock outside the mock factory; use the SSOT's mock factory", finding.Message);
        Assert.AreEqual(target, finding.Target);
    }

    [TestMethod]
    [DataRow(UseKind.Call)]
    [DataRow(UseKind.Reference)]
    public void MethodGroupsAndCalls_AreToldAlike(UseKind kind) =>
        Assert.HasCount(1, Given.JudgeUses(Given.Use("M:NSubstitute.Substitute.For``1(System.Object[])", "NSubstitute", kind)));

    [TestMethod]
    [DataRow("M:Moq.Mock.Get``1(``0)")]
    [DataRow("M:Moq.Mock`1.Setup``1")]
    [DataRow("M:Moq.MockRepository.#ctor(Moq.MockBehavior)")]
    [DataRow("M:NSubstitute.SubstituteExtensions.Returns``1")]
    [DataRow("M:FakeItEasy.A.CallTo``1")]
    [DataRow("M:Castle.DynamicProxy.ProxyGenerator.#ctor")]
    [DataRow("M:Acme.Testing.SsotMockFactory.Create``1")]
    public void WhatMakesNoMock_IsNotTold(string target) => Assert.IsEmpty(Given.JudgeUses(Given.Use(target, "Moq")));

    [TestMethod]
    [DataRow("M:System.Activator.CreateInstance(System.Type)", 0, "Activator.CreateInstance of Mock")]
    [DataRow("M:System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(System.Type)", 0, "RuntimeHelpers.GetUninitializedObject of Mock")]
    [DataRow("M:Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance(System.IServiceProvider,System.Type,System.Object[])", 1, "ActivatorUtilities.CreateInstance of Mock")]
    public void MadeByItsClass_IsTold_WhereTheClassIsTheArgument(string activator, int argument, string name)
    {
        ApiUse GivenIt(int at, string type = "T:Moq.Mock`1") => Given.Use(activator) with { Inputs = [Given.TypeInput(type, at)] };

        var finding = Given.JudgeUses(GivenIt(argument)).Single();

        Assert.AreEqual($"{name} makes a mock outside the mock factory; use the SSOT's mock factory", finding.Message);
        Assert.AreEqual("T:Moq.Mock`1", finding.Target);
        Assert.IsEmpty(Given.JudgeUses(GivenIt(argument + 1), GivenIt(argument, "T:"), Given.Use(activator)));
    }

    [TestMethod]
    public void MadeByATypeArgument_IsTold() => Assert.AreEqual(
        "new Mock by a type argument makes a mock outside the mock factory; use the SSOT's mock factory",
        Given.JudgeUses(Given.Use("T:Moq.Mock`1", "Moq")).Single().Message);

    [TestMethod]
    public void OwnTypeOfTheSameName_IsNotTold() =>
        Assert.IsEmpty(Given.JudgeUses(Given.Use("M:Moq.Mock.Of``1", Given.Own)));

    [TestMethod]
    public void ForeignTypeToken_IsNotTold() =>
        Assert.IsEmpty(Given.JudgeUses(Given.Use("T:Moq.Mock`1", "Moq", UseKind.TypeToken)));

    [TestMethod]
    public void TheSsotLibraryItself_IsNotJudged()
    {
        var library = Given.Facts with
        {
            Assembly = Given.Facts.Assembly with { Name = "Acme.Testing" },
            Uses = [Given.Use("M:Moq.Mock.Of``1", "Moq")],
        };

        Assert.IsEmpty(Core.Rules.Judge.WithAllRules.JudgeCode(Given.Case(library, kind: ProjectKind.TestSupport) with { IsLibrary = true }));
        Assert.HasCount(1, Given.Judge(library, kind: ProjectKind.Test), "tests that call themselves like the library are not the library");
    }

    [TestMethod]
    [DataRow(ProjectKind.Test, 1)]
    [DataRow(ProjectKind.TestSupport, 1)]
    [DataRow(ProjectKind.Product, 0)]
    public void ProductCode_MayMakeProxies(ProjectKind kind, int expected) =>
        Assert.HasCount(expected, Given.Judge(Given.Facts with { Uses = [Given.Use("M:System.Reflection.DispatchProxy.Create``2")] }, kind: kind));

    [TestMethod]
    public void PolicysReplacement_IsNamed() => Assert.EndsWith(
        "; use SsotMockFactory.Create",
        Given.Judge(
            Given.Facts with { Uses = [Given.Use("M:Moq.Mock.Of``1", "Moq")] },
            Given.Using("ssot2003", "SsotMockFactory.Create")).Single().Message);
}
