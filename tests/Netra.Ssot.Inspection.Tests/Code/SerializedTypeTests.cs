using System.Text;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

/// <summary>Types as attributes hold them, whole and damaged.</summary>
[TestClass]
public sealed class SerializedTypeTests : GateTestCase
{
    const string Qualified = "N.T, Lib, Version=1.0.0.0, Culture=neutral, PublicKeyToken=B03F5F7F11D50A3A";

    [TestMethod]
    [DataRow(Qualified, "N.T", "Lib", "b03f5f7f11d50a3a")]
    [DataRow("N.T", "N.T", "", "")]
    [DataRow("N.T, Lib", "N.T", "Lib", "")]
    [DataRow("N.T+In+Er, Lib", "N.T.In.Er", "Lib", "")]
    [DataRow("N.T`1[[N.U, Other, PublicKeyToken=1]], Lib, PublicKeyToken=null", "N.T`1", "Lib", "null")]
    [DataRow("N.T[,], Lib", "N.T", "Lib", "")]
    public void WholeStrings(string text, string name, string assembly, string key)
    {
        byte[] value = [1, 0, .. Text(text), .. Text("GetMember"), 0, 0];

        Assert.AreEqual(new SerializedType(name, assembly, key), SerializedType.At(value, text.Length < 0x80 ? 3 : 4, 3));
        Assert.IsTrue(SerializedType.Holds(value, "GetMember"));
        Assert.IsFalse(SerializedType.Holds(value, "Member"));
        Assert.IsFalse(SerializedType.Holds(value, "GetMembe"));
    }

    [TestMethod]
    public void LongStrings()
    {
        var text = "N.T, " + new string('L', 300);

        Assert.AreEqual(new string('L', 300), SerializedType.At([1, 0, .. Text(text), 7], 4, 3)!.Assembly);
    }

    [TestMethod]
    public void ArgumentOfAnotherType() => Assert.AreEqual(
        new SerializedType("N.T", "Lib", "b03f5f7f11d50a3a"),
        SerializedType.At(Encoding.UTF8.GetBytes($"A.List`1[[{Qualified}]], System"), "A.List`1[[".Length, 3));

    [TestMethod]
    [DataRow("Acme.N.T, Lib", 5)]
    [DataRow("MyN.T, Lib", 2)]
    [DataRow("A+N.T", 2)]
    public void EndOfAnotherName_IsNone(string text, int start) => Assert.IsNull(SerializedType.At([1, 0, .. Text(text)], start + 3, 3));

    [TestMethod]
    public void DamagedLengths_HideNothing()
    {
        for (var length = 0; length <= byte.MaxValue; length++)
        {
            // A smaller length cuts the name of the assembly, and these letters join two names.
            if (length is (>= 3 and <= 10) or '.' or '+')
                continue;

            byte[] value = [1, 0, (byte)length, .. Encoding.UTF8.GetBytes("N.T, Lib"), 0, 0];
            Assert.AreEqual(new SerializedType("N.T", "Lib", ""), SerializedType.At(value, 3, 3), $"length {length}");
        }
    }

    [TestMethod]
    public void CutShort_NeverThrows()
    {
        byte[] whole = [1, 0, .. Text(Qualified), .. Text("Member")];
        var needle = new AttributeNeedle(SymbolPattern.Parse("T:N.T"));
        for (var end = 0; end <= whole.Length; end++)
        {
            var value = whole.AsSpan(0, end);
            for (var at = needle.IndexIn(value, 0); at >= 0; at = needle.IndexIn(value, at + 1))
                Assert.AreEqual("N.T", SerializedType.At(value, at, needle.Length)?.Name, $"cut at {end}");
        }
    }

    [TestMethod]
    [DataRow("T:N.Outer.Inner", "N.Outer+Inner, Lib", 0)]
    [DataRow("T:N.Outer.Inner", "xN.Outer.Inner", 1)]
    [DataRow("T:N.Outer.Inner", "Inner N.Outer+Inne", -1)]
    [DataRow("T:N.Outer.Inner", "N+Outer+Inner", 0)]
    [DataRow("T:N.Outer.Inner", "NxOuter.Inner", -1)]
    [DataRow("T:Top", "Top", 0)]
    [DataRow("N:Old", "T, Old.Thing", 3)]
    [DataRow("N:Old", "Old", -1)]
    [DataRow("M:N.T.Member", "N.N.T", 2)]
    public void Needles(string pattern, string text, int expected) =>
        Assert.AreEqual(expected, new AttributeNeedle(SymbolPattern.Parse(pattern)).IndexIn(Encoding.UTF8.GetBytes(text), 0));

    static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length < 0x80 ? [(byte)bytes.Length, .. bytes] : [(byte)(0x80 | bytes.Length >> 8), (byte)bytes.Length, .. bytes];
    }
}
