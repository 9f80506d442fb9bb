using System.Reflection;
using Netra.Ssot.Environment.Configuration;
using Netra.Ssot.TestKit;
using PublicApiGenerator;

namespace Netra.Ssot.Environment.Tests;

/// <summary>The public surface is a decision: it changes only together with the file that holds it.</summary>
[TestClass]
public sealed class PublicApiTests : GateTestCase
{
    static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [TestMethod]
    public void Environment_HasTheReviewedSurface() => IsReviewed(typeof(IsolatedEnvironment).Assembly, "PublicApi.txt");

    [TestMethod]
    public void Configuration_HasTheReviewedSurface() =>
        IsReviewed(typeof(IsolatedEnvironmentConfigurationSource).Assembly, "PublicApi.Configuration.txt");

    static void IsReviewed(Assembly assembly, string file)
    {
        var reviewed = Path.Combine(Repository.Root, "tests", "Netra.Ssot.Environment.Tests", file);
        var found = Lines(assembly.GeneratePublicApi(Options));
        var expected = File.Exists(reviewed) ? Lines(File.ReadAllText(reviewed)) : [];
        if (found.SequenceEqual(expected))
            return;

        var received = Path.Combine(AppContext.BaseDirectory, file);
        File.WriteAllText(received, string.Join('\n', found) + "\n");
        Assert.Fail(
            $"The public surface of {assembly.GetName().Name} is not the reviewed one:\n"
            + string.Concat(expected.Except(found).Select(line => "- " + line.Trim() + "\n").Concat(found.Except(expected).Select(line => "+ " + line.Trim() + "\n")))
            + $"If the change is meant, accept it: cp '{received}' '{reviewed}'");
    }

    static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
