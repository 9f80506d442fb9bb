using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests;

[TestClass]
public sealed class PolicyLoaderTests : GateTestCase
{
    static IEnumerable<string> Texts(PolicyInput input) => input.Items
        .Select(item => $"{item.Kind} {item.Include} {string.Join(' ', item.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))} {item.DefinedIn}")
        .Order(StringComparer.Ordinal);

    [TestMethod]
    public void ShippedPolicy_SaysByItselfWhatMSBuildMakesOfIt()
    {
        using var shell = new Shell();
        var evaluated = new PolicyLoader().Load(shell.Write(PolicyVocabulary.FileName, "<Project />"), shell.Folder);

        var alone = new PolicyLoader().Load("", shell.Folder);

        Assert.IsNotEmpty(alone.Input.Items);
        CollectionAssert.AreEqual(Texts(evaluated.Input).ToList(), Texts(alone.Input).ToList());
        Assert.IsNotNull(alone.Reading.Policy);
    }
}
