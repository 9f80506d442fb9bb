using System.Xml.Linq;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Bench.Inputs;

/// <summary>The shipped defaults, read as MSBuild would: they hold no conditions.</summary>
internal static class ShippedPolicy
{
    public static Policy Read(string folder)
    {
        var items =
            from element in XDocument.Load(Repository.Defaults).Root!.Elements("ItemGroup").Elements()
            let metadata = element.Attributes().Where(attribute => attribute.Name != "Include").ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value)
            from include in element.Attribute("Include")!.Value.Split(';')
            select new PolicyItem(element.Name.LocalName, include, metadata, Repository.Defaults);
        var reading = PolicyReader.Read(new("", folder, new Dictionary<string, string>(), [.. items]) { ShippedFiles = [Repository.Defaults] });
        return reading.Policy ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }
}
