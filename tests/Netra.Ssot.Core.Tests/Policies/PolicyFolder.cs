using System.Xml.Linq;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Tests.Policies;

/// <summary>A repository's folder with a policy in it. Places that problems should name are marked <c>[|so|]</c> in the policy's text.</summary>
internal sealed class PolicyFolder : IDisposable
{
    readonly List<SourcePlace> _marked = [];

    public PolicyFolder(string policy = "")
    {
        Directory.CreateDirectory(Root);
        if (policy.Length > 0)
            Write(PolicyVocabulary.FileName, policy);
    }

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "ssot-policy-" + Guid.NewGuid().ToString("N"));

    public string PolicyFile => Path.Combine(Root, PolicyVocabulary.FileName);

    /// <summary>The marked places, in the order of the texts.</summary>
    public IReadOnlyList<SourcePlace> Marked => _marked;

    /// <summary>Writes a file, without its marks, and gives its path.</summary>
    public string Write(string name, string text)
    {
        var file = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            for (int start; (start = lines[i].IndexOf("[|", StringComparison.Ordinal)) >= 0;)
            {
                var end = lines[i].IndexOf("|]", start, StringComparison.Ordinal) - 2;
                lines[i] = lines[i].Remove(start, 2).Remove(end, 2);
                _marked.Add(new(file, i + 1, start + 1, i + 1, end + 1));
            }
        }

        File.WriteAllText(file, string.Join('\n', lines));
        return file;
    }

    /// <summary>What MSBuild makes of the policy when all conditions hold.</summary>
    public PolicyInput Evaluate(params string[] shippedFiles)
    {
        var properties = new Dictionary<string, string>();
        var items = new List<PolicyItem>();
        foreach (var file in (string[])[.. shippedFiles, PolicyFile])
        {
            var project = XDocument.Load(file).Root!;
            foreach (var property in project.Descendants("PropertyGroup").Elements())
                properties[property.Name.LocalName] = Uri.UnescapeDataString(property.Value);
            foreach (var item in project.Descendants("ItemGroup").Elements().Where(item => item.Attribute("Include") is not null))
                items.AddRange(item.Attribute("Include")!.Value.Split(';').Select(include => Item(item, include, file)));
        }

        return new(PolicyFile, Root, properties, items) { ShippedFiles = shippedFiles };
    }

    /// <summary>Reads the policy.</summary>
    public PolicyReading Read(params string[] shippedFiles) => PolicyReader.Read(Evaluate(shippedFiles));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    static PolicyItem Item(XElement item, string include, string file)
    {
        var attributes = item.Attributes().Where(a => a.Name.LocalName is not ("Include" or "Condition")).Select(a => (a.Name.LocalName, a.Value));
        var elements = item.Elements().Select(e => (e.Name.LocalName, e.Value));
        var metadata = attributes.Concat(elements).ToDictionary(m => m.LocalName, m => Uri.UnescapeDataString(m.Value));
        return new(item.Name.LocalName, Uri.UnescapeDataString(include.Trim()), metadata, file);
    }
}
