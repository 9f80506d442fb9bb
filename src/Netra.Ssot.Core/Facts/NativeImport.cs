namespace Netra.Ssot.Core.Facts;

/// <summary>A method that is implemented outside managed code, found by its declaration.</summary>
/// <param name="EntryPoint">The native function's name.</param>
/// <param name="Library">The native library's name.</param>
/// <param name="Member">The documentation id of the declaring method.</param>
public sealed record NativeImport(string EntryPoint, string Library, string Member, SourcePlace Place);
