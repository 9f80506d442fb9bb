using Netra.Ssot.Cli.MSBuild;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Cli.Setup;

/// <summary>The text of a new policy.</summary>
static class PolicyTemplate
{
    const string ShippedLibrary = "Netra.Ssot.Testing", ShippedBase = "T:Netra.Ssot.Testing.SsotTestCase";

    /// <param name="notes">Gets a line that says where library and base class come from.</param>
    public static string For(SetupOptions options, SetupSurvey survey, List<string> notes)
    {
        var found = options.Library is null && options.TestBase is null ? LibraryProposal.Of(survey) : null;
        var library = options.Library ?? found?.Library ?? ShippedLibrary;
        var testBase = options.TestBase ?? found?.TestBase ?? (library == ShippedLibrary ? ShippedBase : null);
        var framework = found?.Framework ?? (survey.Tests.Select(test => test.Framework).OfType<TestFramework>().Distinct().ToList() is [var only] ? only : null);
        notes.Add(found is not null ? $"library {library} and base class {found.TestBase[2..]}, from which {found.Users} test classes derive already"
            : options.Library is not null || options.TestBase is not null ? $"library {library}, as given"
            : $"library {library}, the shipped one: no class outside the test projects has two or more test classes");
        if (library == ShippedLibrary && survey.Tests.Any(test => test.Framework is TestFramework.XUnit or TestFramework.NUnit))
            notes.Add("the shipped base class is for MSTest; name one for the other test frameworks with --library and --base");

        string[] shipped = library == ShippedLibrary ? [] : [$"    <SsotLibrary Remove=\"{ShippedLibrary}\" />", $"    <SsotTestBase Remove=\"{ShippedBase}\" />"];
        var serves = framework is { } served ? $" Framework=\"{(served == TestFramework.XUnit ? "xUnit" : served.ToString())}\"" : "";
        var path = found is null ? "" : $" Path=\"{MSBuildEscape.Metadata(RootPath.Relative(survey.Root, found.Project))}\"";
        string[] bases = testBase is null ? [] : [$"    <SsotTestBase Include=\"{testBase}\"{(testBase == ShippedBase ? " Framework=\"MSTest\"" : serves)} />"];
        return string.Join('\n', (string[])
        [
            "<Project>",
            "  <!-- What tests stand on in this repository; what is not said here is as shipped. See docs/policy.md of Netra.Ssot.Sdk. -->",
            "  <ItemGroup>",
            .. shipped,
            $"    <SsotLibrary Include=\"{library}\"{path} />",
            .. bases,
            "  </ItemGroup>",
            "</Project>",
            "",
        ]);
    }
}
