using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>The members with which the known libraries make mocks; what sets one up or verifies it is not among them.</summary>
static class MockLibraries
{
    static readonly string[] Castle =
    [
        "CreateClassProxy", "CreateClassProxyWithTarget", "CreateInterfaceProxyWithoutTarget",
        "CreateInterfaceProxyWithTarget", "CreateInterfaceProxyWithTargetInterface",
    ];

    static readonly string[] Rhino =
    [
        "CreateDynamicMock", "CreateDynamicMultiMock", "CreateMock", "CreateMockWithRemoting", "CreateMultiMock",
        "DynamicMock", "DynamicMockWithRemoting", "DynamicMultiMock",
        "GenerateDynamicMockWithRemoting", "GenerateMock", "GeneratePartialMock", "GenerateStrictMock",
        "GenerateStrictMockWithRemoting", "GenerateStub",
        "PartialMock", "PartialMultiMock", "StrictMock", "StrictMockWithRemoting", "StrictMultiMock", "Stub",
    ];

    /// <summary>Of mock libraries.</summary>
    public static SymbolPatternSet Creators { get; } = SymbolPatternSet.Parse(
    [
        "M:Moq.Mock`1.#ctor", "M:Moq.Mock.Of", "M:Moq.Mocks.Of", "M:Moq.Mocks.OneOf",
        // MockRepository inherits Create: the compiler names the class that declares it.
        "M:Moq.MockFactory.Create", "M:Moq.MockRepository.Create", "M:Moq.MockRepository.Of", "M:Moq.MockRepository.OneOf",
        .. Of("NSubstitute.Substitute", "For", "ForPartsOf", "ForTypeForwardingTo"),
        .. Of("NSubstitute.Core.ISubstituteFactory", "Create", "CreatePartial"),
        .. Of("NSubstitute.Core.SubstituteFactory", "Create", "CreatePartial"),
        .. Of("FakeItEasy.A", "Fake", "CollectionOfFake"), "M:FakeItEasy.Fake`1.#ctor",
        .. Of("FakeItEasy.Sdk.Create", "Fake", "CollectionOfFake"),
        .. Of("Telerik.JustMock.Mock", "Create", "CreateLike"), "M:Telerik.JustMock.AutoMock.MockingContainer`1.#ctor",
        .. Of("Rhino.Mocks.MockRepository", Rhino),
        .. Of("Castle.DynamicProxy.IProxyGenerator", Castle), .. Of("Castle.DynamicProxy.ProxyGenerator", Castle),
    ]);

    /// <summary>The classes whose objects are mocks, so that whoever makes one by its class makes a mock.</summary>
    public static SymbolPatternSet Classes { get; } = SymbolPatternSet.Parse(["T:Moq.Mock`1", "T:FakeItEasy.Fake`1", "T:Telerik.JustMock.AutoMock.MockingContainer`1"]);

    /// <summary>Of the platform itself.</summary>
    public static SymbolPatternSet PlatformCreators { get; } = SymbolPatternSet.Parse(["M:System.Reflection.DispatchProxy.Create"]);

    static IEnumerable<string> Of(string type, params string[] members) => members.Select(member => "M:" + type + "." + member);
}
