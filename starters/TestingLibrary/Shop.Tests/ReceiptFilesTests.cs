namespace Shop.Tests;

[TestClass]
public sealed class ReceiptFilesTests : SsotTestCase
{
    [TestMethod]
    public void Receipt_IsAFileOfItsOwn()
    {
        // The directory goes when the test has passed and stays when it has failed; what is open is closed before.
        var receipts = Cleanup.DisposeAtEnd(new ReceiptFiles(TempDirectory.Path));

        receipts.Add("receipt 1");

        Assert.AreEqual("receipt 1", File.ReadAllText(TempDirectory.PathOf("receipt 1.txt")));
    }
}
