namespace Netra.Ssot.Testing;

/// <summary>A message that could not be handled.</summary>
/// <param name="Body">What was sent.</param>
/// <param name="Reason">Why it was put aside.</param>
public sealed record DeadLetter<T>(T Body, string Reason);
