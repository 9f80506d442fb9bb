using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Core.Tests.Rules.Repository;

/// <summary>Judges a repository by one rule.</summary>
static class GivenRepository
{
    public const string Root = "/repo";

    public static IReadOnlyList<Finding> Judge(RepositoryRule rule, RepositoryFacts facts) =>
        [.. rule.Judge(new(new Policy { File = Root + "/Directory.Ssot.props", Root = Root }, facts))];
}
