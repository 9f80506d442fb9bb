using System.Collections.Immutable;
using System.Reflection;
using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>Calls somebody described. Written rarely, read on calls from many threads.</summary>
sealed class SpecificationList
{
    ImmutableArray<ICallSpecification> _specifications = [];

    public void Add(ICallSpecification specification) =>
        ImmutableInterlocked.Update(ref _specifications, static (all, added) => all.Add(added), specification);

    public void Replace(ICallSpecification old, ICallSpecification by) =>
        ImmutableInterlocked.Update(ref _specifications, all => all.Contains(old) ? all.Replace(old, by) : all);

    public void Clear() => ImmutableInterlocked.InterlockedExchange(ref _specifications, []);

    public bool Matches(ICall call)
    {
        foreach (var specification in _specifications)
        {
            if (specification.IsSatisfiedBy(call))
                return true;
        }

        return false;
    }

    public IEnumerable<string> DescriptionsOf(MethodInfo member) =>
        _specifications.Where(specification => specification.GetMethodInfo() == member).Select(specification => specification.ToString()!);
}
