namespace Netra.Ssot.Core.Policies.Shape;

/// <summary>Why an element of MSBuild has no place in a policy.</summary>
internal static class ForeignElement
{
    static readonly string[] Allowed = ["PropertyGroup", "ItemGroup", "Choose", "Import"];

    /// <summary>What is wrong with an element, in one line.</summary>
    public static string Describe(string name) => name switch
    {
        "ItemDefinitionGroup" => "<ItemDefinitionGroup> is not allowed in a policy: it changes items that do not show it; write the metadata on each item",
        "Target" => "<Target> is not allowed in a policy: a policy says what holds and does nothing; put build logic into Directory.Build.targets",
        "UsingTask" => "<UsingTask> is not allowed in a policy: a policy says what holds and does nothing; put build logic into Directory.Build.targets",
        "ImportGroup" => "<ImportGroup> is not allowed in a policy; write each <Import> directly under <Project>",
        "Import" => "<Import> is only allowed directly under <Project>; move it there",
        _ => $"element {Words.Quote(name)} is not allowed in a policy, which holds {string.Join(", ", Allowed)}{Words.DidYouMean(name, Allowed)}",
    };
}
