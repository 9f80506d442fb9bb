using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Policies.Shape;

namespace Netra.Ssot.Core.Tests.Policies;

/// <summary>What several tests ask of a policy's problems.</summary>
internal static class PolicyAssert
{
    /// <summary>The text's shape has one problem for each mark, at the mark, with these words.</summary>
    public static void Shape(string policy, params string[] words)
    {
        using var folder = new PolicyFolder(policy);
        Problems(PolicyShape.Read(folder.PolicyFile, folder.Root).Problems, folder.Marked, words);
    }

    /// <summary>Reading the policy gives one problem for each mark, at the mark, with these words, and no policy.</summary>
    public static void Values(string policy, params string[] words)
    {
        using var folder = new PolicyFolder(policy);
        var reading = folder.Read();
        Problems(reading.Problems, folder.Marked, words);
        Assert.IsNull(reading.Policy);
    }

    /// <summary>The same for items that stand alone in a group.</summary>
    public static void Items(string items, params string[] words) => Values($"<Project>\n<ItemGroup>\n{items}\n</ItemGroup>\n</Project>", words);

    /// <summary>The same for properties that stand alone in a group.</summary>
    public static void Properties(string properties, params string[] words) =>
        Values($"<Project>\n<PropertyGroup>\n{properties}\n</PropertyGroup>\n</Project>", words);

    /// <summary>The problems are at these places, each on one line and with its words.</summary>
    public static void Problems(IReadOnlyList<PolicyProblem> problems, IReadOnlyList<SourcePlace> places, IReadOnlyList<string> words)
    {
        var told = string.Join('\n', problems.Select(problem => problem.ToString()));
        Assert.AreEqual(string.Join('\n', places), string.Join('\n', problems.Select(problem => problem.Place)), told);
        foreach (var (problem, word) in problems.Zip(words))
        {
            Assert.Contains(word, problem.Message, told);
            Assert.DoesNotContain('\n', problem.Message, told);
        }

        Assert.HasCount(words.Count, problems, told);
    }
}
