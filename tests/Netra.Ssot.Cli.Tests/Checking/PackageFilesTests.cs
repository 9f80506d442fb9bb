using Netra.Ssot.Cli.Checking;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Checking;

/// <summary>Whose a file in an output folder is, with packages on the machine that hold it, hold another, or are not there.</summary>
[TestClass]
public sealed class PackageFilesTests : GateTestCase
{
    const string Lists = """
        { "targets": { "net10.0": {
            "App/1.0.0": { "runtime": { "App.dll": {} } },
            "Lib/1.0.0": { "runtime": { "lib/net10.0/Lib.dll": {} } },
            "Pack/1.0.0": { "runtime": { "System.Core.dll": {} } },
            "Loose/1.0.0": { "runtime": { "Loose.dll": {} } },
            "Adapter/1.0.0": {} } },
          "libraries": {
            "App/1.0.0": { "type": "project" }, "Loose/1.0.0": { "type": "reference" }, "Pack/1.0.0": { "type": "runtimepack" },
            "Lib/1.0.0": { "type": "package", "path": "lib/1.0.0" }, "Adapter/1.0.0": { "type": "package", "path": "PATH" } } }
        """;

    [TestMethod]
    [DataRow("App.dll", "Project")]
    [DataRow("Lib.dll", "Package")]
    [DataRow("System.Core.dll", "Package")]
    [DataRow("Adapter.dll", "Package")]
    [DataRow("Changed.dll", "Unclaimed")]
    [DataRow("Loose.dll", "Unclaimed")]
    [DataRow("Dropped.dll", "Unclaimed")]
    public void WithThePackage(string file, string origin) => Assert.AreEqual(origin, OriginOf(file, "adapter/1.0.0").ToString());

    [TestMethod]
    [DataRow("App.dll", "Project")]
    [DataRow("Lib.dll", "Package")]
    [DataRow("Adapter.dll", "Untraced")]
    [DataRow("Loose.dll", "Untraced")]
    public void WithoutThePackage(string file, string origin) => Assert.AreEqual(origin, OriginOf(file, "adapter/2.0.0").ToString());

    [TestMethod]
    public void ListThatPointsBesideThePackages_ClaimsNothing() => Assert.AreEqual(FileOrigin.Untraced, OriginOf("Adapter.dll", "../out"));

    [TestMethod]
    public void WithoutAList_NothingIsKnown()
    {
        using var shell = new Shell();

        Assert.AreEqual(FileOrigin.Unknown, new PackageFiles(new([shell.Folder])).OriginOf(shell.Write("out/App.dll", "")));
    }

    static FileOrigin OriginOf(string file, string path)
    {
        using var shell = new Shell();
        shell.Write("out/App.deps.json", Lists.Replace("PATH", path, StringComparison.Ordinal));
        shell.Write("packages/adapter/1.0.0/build/net10.0/Adapter.dll", "Adapter.dll");
        shell.Write("packages/adapter/1.0.0/build/net462/Adapter.dll", "another one");
        shell.Write("packages/adapter/1.0.0/build/Changed.dll", "changed.dll");
        return new PackageFiles(new([Path.Combine(shell.Folder, "packages")])).OriginOf(shell.Write("out/" + file, file));
    }
}
