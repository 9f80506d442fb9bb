using System.Reflection;
using System.Runtime.CompilerServices;

namespace Netra.Ssot.Testing;

/// <summary>
/// Refuses to run the tests of an assembly that is under the gate (Netra.Ssot.Sdk) and is not the one that the gate verified, however the tests are
/// started: <c>dotnet vstest</c>, <c>dotnet test X.dll</c>, the test program itself. <see cref="SsotTestCase"/> asks by itself; a base class for
/// another test framework asks in its constructor: <c>VerifiedAssembly.Require(GetType().Assembly);</c>
/// </summary>
/// <remarks>
/// An assembly is under the gate when it was compiled under it, which it says in an attribute, or when a stamp lies beside it. One that is not is
/// never refused. They are compared by module version id, because coverage tools rewrite the file before it runs; so a rewrite that keeps the
/// id is not seen here. Each assembly is looked at once a process. Thread-safe.
/// </remarks>
public static class VerifiedAssembly
{
    /// <summary>Why an assembly is refused; empty when it is not.</summary>
    static readonly ConditionalWeakTable<Assembly, string> Known = [];

    /// <summary>Passes when the assembly may be tested.</summary>
    /// <param name="tests">The assembly that holds the tests: in a base class, <c>GetType().Assembly</c>.</param>
    /// <exception cref="UnverifiedAssemblyException">It was never verified, it is not the one that was verified, or its stamp cannot be read.</exception>
    public static void Require(Assembly tests)
    {
        ArgumentNullException.ThrowIfNull(tests);
        if (Known.GetValue(tests, Look) is { Length: > 0 } message)
            throw new UnverifiedAssemblyException(message);
    }

    // In a new process the time goes into compilation: the way of a verified assembly is kept short, and asks for no attribute.
    static string Look(Assembly tests)
    {
        var file = FileOf(tests);
        var stamp = new StampFile(file);
        return stamp.Refuse(tests.ManifestModule.ModuleVersionId) is { } reason ? Weigh(tests, file, stamp, reason) : "";
    }

    static string Weigh(Assembly tests, string file, StampFile stamp, string reason)
    {
        var mode = ModeOf(tests);
        if (mode is null && !stamp.Exists)
            return "";

        var message = $"SSOT3002: {Path.GetFileName(file)} {reason}; run `dotnet test` on its project, which builds and verifies it first";
        switch (mode)
        {
            case "off":
                Console.Error.WriteLine($"SSOT: {Path.GetFileName(file)} is tested without having been verified, SsotMode is off");
                return "";
            case "audit":
                Console.Error.WriteLine("warning " + message);
                return "";
            default:
                return message;
        }
    }

    /// <summary>In a program of a single file an assembly has no place of its own.</summary>
    static string FileOf(Assembly tests) =>
        tests.Location is { Length: > 0 } location ? location : Path.Combine(AppContext.BaseDirectory, tests.GetName().Name + ".dll");

    /// <summary>The policy's mode when the assembly was compiled under the gate; null when it was not. Two marks that differ count as the stricter.</summary>
    static string? ModeOf(Assembly tests) =>
        tests.GetCustomAttributes<AssemblyMetadataAttribute>().Where(attribute => attribute.Key == "Netra.Ssot.Mode").Select(attribute => attribute.Value)
            .DistinctBy(mode => mode).ToArray() switch
            {
                [] => null,
                [{ } only] => only,
                _ => "enforce",
            };
}
