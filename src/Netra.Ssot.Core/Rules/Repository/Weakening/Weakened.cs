using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Core.Rules.Repository.Weakening;

/// <summary>Something that weakens the gate.</summary>
/// <param name="What">The property, item, target, package or file that does.</param>
/// <param name="Message">What was found and what to do, in one line.</param>
internal sealed record Weakened(SourcePlace Place, string What, string Message);
