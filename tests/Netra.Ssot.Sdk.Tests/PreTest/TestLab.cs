using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests.PreTest;

/// <summary>What has become of test assemblies since the gate saw them.</summary>
public enum State
{
    /// <summary>Nothing: they are the verified ones.</summary>
    Verified,

    /// <summary>The gate refused what the sources have become, and took the stamps away.</summary>
    NeverVerified,

    /// <summary>The sources were edited and built with the gate out of the way, over stamps that stayed.</summary>
    Stale,

    /// <summary>The files were changed behind the gate, in a way that keeps the module version id.</summary>
    Replaced,
}

/// <summary>
/// A solution of test projects that lives through every state once. Its folder is copied in each, so that any number of ways to start its
/// tests can be tried without building again. The gate comes in through Directory.Build files, from where it can be left out.
/// </summary>
internal sealed class TestLab
{
    /// <summary>Leaves the gate out of a build, as an edit of Directory.Build.props and Directory.Build.targets would.</summary>
    public const string WithoutGate = "-p:WithoutGate=true";

    readonly IReadOnlyDictionary<State, Folder> _states;

    TestLab(IReadOnlyDictionary<State, Folder> states) => _states = states;

    /// <summary>A run that builds, over outputs that were built with the gate out of the way.</summary>
    public required Run Healed { get; init; }

    /// <summary>A run that builds what the gate refuses.</summary>
    public required Run Red { get; init; }

    /// <summary>The copy of the folder in a state.</summary>
    public Folder In(State state) => _states[state];

    /// <summary>Lives through the states.</summary>
    /// <param name="test">The arguments of <c>dotnet</c> that build and test the folder's solution.</param>
    /// <param name="sources">The files that say <see cref="Sources.Harmless"/>, which is edited.</param>
    /// <param name="assemblies">The output assemblies.</param>
    public static async Task<TestLab> LiveAsync(Folder folder, string[] test, string solution, string[] sources, string[] assemblies)
    {
        var lab = await Lab.Current;
        var states = new Dictionary<State, Folder>();
        (await Run.DotNetAsync(folder, test)).MustHaveRun();
        Copy(State.Verified);
        Copy(State.Replaced);
        foreach (var assembly in assemblies)
            await File.AppendAllTextAsync(states[State.Replaced].PathOf(assembly), "!");

        Edit(Sources.Harmless, Sources.HarmlessToo);
        (await DotNet.RunAsync(folder.Path, ["build", solution, "--no-restore", WithoutGate])).MustBeGreen();
        Copy(State.Stale);
        var healed = await Run.DotNetAsync(folder, test);

        Edit(Sources.HarmlessToo, Sources.Departure);
        var red = await Run.DotNetAsync(folder, test);
        Copy(State.NeverVerified);
        return new(states) { Healed = healed, Red = red };

        void Edit(string old, string @new)
        {
            foreach (var source in sources)
                folder.Edit(source, old, @new);
        }

        void Copy(State state) => states[state] = lab.CopyOf(folder, $"{Path.GetFileName(folder.Path)}-{state}");
    }
}
