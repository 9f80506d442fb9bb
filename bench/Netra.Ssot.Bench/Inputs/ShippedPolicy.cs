using System.Xml.Linq;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Bench.Inputs;

/// <summary>The shipped defaults, read as MSBuild would: they hold no conditions.</summary>
internal static class ShippedPolicy
{
    public static Policy Read(string folder)
    {
        var items = XDocument.Load(Repository.Defaults).Root!.Elements("ItemGroup").Elements().Select(element => new PolicyItem(
            element.Name.LocalName,
            element.Attribute("Include")!.Value,
            element.Attributes().Where(attribute => attribute.Name != "Include").ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value),
            Repository.Defaults));
        var reading = PolicyReader.Read(new("", folder, new Dictionary<string, string>(), [.. items]) { ShippedFiles = [Repository.Defaults] });
        return reading.Policy ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }
}
