using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>Which calls go to the base class; NSubstitute's own rules cannot be emptied.</summary>
sealed class MockBaseCalls : ICallBaseConfiguration
{
    volatile CallBaseConfiguration _rules = new();

    public bool CallBaseByDefault
    {
        get => _rules.CallBaseByDefault;
        set => _rules.CallBaseByDefault = value;
    }

    public void Exclude(ICallSpecification callSpecification) => _rules.Exclude(callSpecification);

    public void Include(ICallSpecification callSpecification) => _rules.Include(callSpecification);

    public bool ShouldCallBase(ICall call) => _rules.ShouldCallBase(call);

    public void Clear() => _rules = new() { CallBaseByDefault = _rules.CallBaseByDefault };
}
