using FsCheck;
using FsCheck.Fluent;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

[TestClass]
public sealed class DotEnvPropertyTests : GateTestCase
{
    const string Alphabet = "ab1 \t\n\r#='\"`\\$\u0001\u2028\uFEFFß🔑(){}";

    static readonly Gen<string> Values = Gen.Elements(Alphabet.ToCharArray()).ArrayOf().Select(characters => new string(characters));
    static readonly Gen<string> Names = Gen.Elements("A", "b", "_", "ü", "1", ".", "-", ":", "(x)").NonEmptyListOf().Select(string.Concat);

    [TestMethod]
    public void WrittenVariables_AreReadBack() => Prop.ForAll(
        Names.SelectMany(name => Values.Select(value => KeyValuePair.Create(name, value))).ArrayOf().ToArbitrary(),
        variables => CollectionAssert.AreEqual(
            variables, DotEnv.Parse(DotEnv.Format(variables)).Select(entry => KeyValuePair.Create(entry.Name, entry.Value)).ToArray()))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [TestMethod]
    public void WrittenVariables_TakeALineEach() => Prop.ForAll(Values.ArrayOf().ToArbitrary(), values =>
    {
        var entries = DotEnv.Parse(DotEnv.Format(values.Select(value => KeyValuePair.Create("A", value))));
        CollectionAssert.AreEqual(Enumerable.Range(1, values.Length).ToArray(), entries.Select(entry => entry.Line).ToArray());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [TestMethod]
    public void AnyText_IsReadOrRefusedWithLines() => Prop.ForAll(
        Gen.Elements(("A\nexport=" + Alphabet).ToCharArray()).ArrayOf().Select(characters => new string(characters)).ToArbitrary(), text =>
        {
            try
            {
                Assert.IsTrue(DotEnv.Parse(text).All(entry => entry.Name.Length > 0));
            }
            catch (DotEnvException error)
            {
                var lines = text.Replace("\r\n", "\n").Split('\n', '\r').Length;
                Assert.IsTrue(error.Errors.All(found => found.Line >= 1 && found.Line <= lines), error.Message);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
}
