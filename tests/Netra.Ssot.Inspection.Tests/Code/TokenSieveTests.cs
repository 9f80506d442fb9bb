using System.Buffers.Binary;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

[TestClass]
public sealed class TokenSieveTests : GateTestCase
{
    const int Watched = 0x0A0001F3;

    static readonly TokenSieve Sieve = new([Watched, 0x70012345]);

    [TestMethod]
    [DataRow(4)]
    [DataRow(18)]
    [DataRow(19)]
    [DataRow(35)]
    [DataRow(100)]
    public void AToken_IsFoundWhereverItStands(int length)
    {
        for (var at = 0; at <= length - sizeof(int); at++)
        {
            var body = new byte[length];
            BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(at), Watched);

            Assert.IsTrue(Sieve.MayHold(body), $"at {at} of {length}");
        }
    }

    [TestMethod]
    [DataRow(0x0A0001F2, DisplayName = "another row")]
    [DataRow(0x060001F3, DisplayName = "another table")]
    public void AnotherToken_IsPassedOver(int token)
    {
        var body = new byte[64];
        for (var at = 0; at < body.Length; at += sizeof(int))
            BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(at), token);

        Assert.IsFalse(Sieve.MayHold(body));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(3)]
    public void ABodyShorterThanAToken_HoldsNone(int length) => Assert.IsFalse(Sieve.MayHold(new byte[length]));
}
