namespace Microsoft.Build.Framework;

/// <summary>
/// Says that a task keeps no static state and reads neither the current directory nor the environment, so that multi-threaded builds
/// run it in process. MSBuild matches the attribute by name; early SDKs of version 10 do not define it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
