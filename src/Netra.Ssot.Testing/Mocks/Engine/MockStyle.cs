namespace Netra.Ssot.Testing;

enum MockStyle
{
    Strict,
    Loose,
    Spy,
    Partial,
}
