using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>
/// Before a real object, a setter must not configure its getter: NSubstitute would return the value that was set, whatever the object made of it.
/// </summary>
sealed class RealSetters(IConfigureCall configure) : IConfigureCall
{
    public ConfiguredCall SetResultForLastCall(IReturn valueToReturn, MatchArgs matchArgs, PendingSpecificationInfo pendingSpecInfo) =>
        configure.SetResultForLastCall(valueToReturn, matchArgs, pendingSpecInfo);

    public void SetResultForCall(ICall call, IReturn valueToReturn, MatchArgs matchArgs)
    {
    }
}
