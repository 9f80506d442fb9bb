using Netra.Ssot.Inspection.Caching;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

/// <summary>A project that both gates judge again and again, with what they are given once.</summary>
internal sealed class GatedProject : IDisposable
{
    /// <summary>How many of the two gates believe.</summary>
    public const int Nobody = 0, OnlyReferences = 1, Both = 2;

    const string Mark = "(this comes from the kept verdict)";

    readonly JudgedAssembly _assembly;
    readonly TemporaryFolder _folder;
    readonly TimeProvider _clock;

    /// <summary>A project in a folder with a policy, and with a place for debt: files are looked at in each way that there is.</summary>
    public static GatedProject In(TemporaryFolder folder, TimeProvider clock, string source = JudgedAssembly.Parcel)
    {
        folder.Write(".ssot/debt/README.md", "");
        folder.Write("Directory.Ssot.props", "<Project />");
        return new(folder, clock, source);
    }

    GatedProject(TemporaryFolder folder, TimeProvider clock, string source)
    {
        (_folder, _clock, _assembly) = (folder, clock, new(folder, new(), source));
        Give();
    }

    public VerifyReferences References { get; private set; } = null!;

    public VerifyCode Code { get; private set; } = null!;

    public IEnumerable<GateTask> Tasks => [References, Code];

    /// <summary>New tasks, given what the targets would give them.</summary>
    public void Give()
    {
        References = new();
        Code = _assembly.Task();
        _assembly.Fill(References);
        foreach (var task in Tasks)
        {
            task.PolicyFile = _folder.PathOf("Directory.Ssot.props");
            task.Case.SetMetadata(nameof(GateCase.BuildFiles), task.Project + ".user");
        }
    }

    public string Folder => _assembly.Folder;

    public string VerdictFile => Code.VerdictFile;

    public KeptVerdict Kept => KeptVerdict.Read(VerdictFile)!;

    /// <summary>One build: first the references, then the code.</summary>
    /// <param name="meanwhile">What happens between the two.</param>
    public (bool IsGreen, RememberingEngine Engine) Build(Action? meanwhile = null)
    {
        var engine = new RememberingEngine();
        return (Build(engine, meanwhile), engine);
    }

    /// <summary>The same by an engine that knows of forced properties.</summary>
    public bool Build(RememberingEngine engine, Action? meanwhile = null)
    {
        References.Clock = Code.Clock = _clock;
        References.BuildEngine = engine;
        var isGreen = References.Execute();
        Code.BuildEngine = engine.Next();
        Code.ReferencesTold = References.Told.ToString();
        meanwhile?.Invoke();
        return Code.Execute() && isGreen;
    }

    /// <summary>Builds, and has the verdict that is kept say where its words come from.</summary>
    public void Keep()
    {
        Build();
        var kept = Kept;
        File.WriteAllBytes(VerdictFile, (kept with { Introduction = kept.Introduction + Mark, Line = kept.Line + Mark }).Format());
    }

    /// <summary>How many of the two gates took their words from what is kept.</summary>
    public static int Believing(RememberingEngine engine) => engine.Messages.Count(message => message.Message!.EndsWith(Mark, StringComparison.Ordinal));

    public void Dispose()
    {
        Code.Dispose();
        _assembly.Dispose();
    }
}
