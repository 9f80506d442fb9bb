using System.Reflection;
using PublicApiGenerator;

namespace Netra.Ssot.TestKit;

/// <summary>The public surface of a library is a decision: it changes only together with the file that holds it.</summary>
public static class PublicSurface
{
    static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        // The compiler's own, with a name that changes as members come and go.
        ExcludeAttributes = ["System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute"],
    };

    /// <summary>Fails when an assembly's surface is not the reviewed one, with the difference and how to accept it.</summary>
    /// <param name="project">The folder below <c>tests</c> that holds the file.</param>
    public static void IsReviewed(Assembly assembly, string project, string file = "PublicApi.txt")
    {
        var reviewed = Path.Combine(Repository.Root, "tests", project, file);
        var found = Lines(assembly.GeneratePublicApi(Options));
        var expected = File.Exists(reviewed) ? Lines(File.ReadAllText(reviewed)) : [];
        if (found.SequenceEqual(expected))
            return;

        var received = Path.Combine(AppContext.BaseDirectory, file);
        File.WriteAllText(received, string.Join('\n', found) + "\n");
        throw new AssertFailedException(
            $"The public surface of {assembly.GetName().Name} is not the reviewed one:\n"
            + string.Concat(expected.Except(found).Select(line => "- " + line.Trim() + "\n").Concat(found.Except(expected).Select(line => "+ " + line.Trim() + "\n")))
            + $"If the change is meant, accept it: cp '{received}' '{reviewed}'");
    }

    static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
