using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Core.Policies;

/// <summary>Something wrong with a policy: told as SSOT9001, or as SSOT3003 when it comes from outside the policy.</summary>
/// <param name="Message">What is wrong and what to do instead, in one line.</param>
public sealed record PolicyProblem(string Message, SourcePlace Place, bool IsWeakening = false);
