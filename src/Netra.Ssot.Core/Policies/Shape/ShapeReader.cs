using System.Xml.Linq;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Files;

namespace Netra.Ssot.Core.Policies.Shape;

/// <summary>Walks through a policy file and its imports. Serves one reading.</summary>
internal sealed class ShapeReader
{
    const int DeepestChoose = 16;
    const int LongestImportChain = 16;

    readonly string _root;
    readonly Stack<string> _open = new();
    readonly PropertyShape _properties;
    int _chooses;

    public ShapeReader(string root)
    {
        _root = root;
        Items = new(Problems);
        _properties = new(Problems, Items.Places);
    }

    public ProblemList Problems { get; } = new();

    public ItemShape Items { get; }

    public List<string> Files { get; } = [];

    /// <summary>Reads the policy file itself.</summary>
    public void ReadPolicy(string file) => ReadFile(file, Branch.Trunk);

    void ReadFile(string file, Branch branch)
    {
        Files.Add(file);
        if (PolicyXml.Load(file, Problems)?.Root is not { } project)
            return;

        var place = PolicyXml.PlaceOf(file, project);
        if (project.Name.LocalName != "Project")
        {
            Problems.Add(place, $"a policy is a <Project> element, not <{Words.Quote(project.Name.LocalName).Trim('\'')}>");
            return;
        }

        foreach (var attribute in project.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            Problems.Add(PolicyXml.PlaceOf(file, attribute),
                $"attribute {Words.Quote(attribute.Name.LocalName)} is not allowed on a policy's <Project>; remove it");
        }

        _open.Push(file);
        ReadChildren(file, project, branch, isTop: true);
        _open.Pop();
    }

    void ReadChildren(string file, XElement parent, Branch branch, bool isTop)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XElement element)
                ReadElement(file, element, branch, isTop);
            else if (node is XText text && !string.IsNullOrWhiteSpace(text.Value))
                Problems.Add(PolicyXml.PlaceOf(file, node), $"text {Words.Quote(text.Value.Trim())} stands outside of a value; remove it");
        }
    }

    void ReadElement(string file, XElement element, Branch branch, bool isTop)
    {
        var inner = branch.Under(element.Attribute("Condition")?.Value);
        switch (element.Name.LocalName)
        {
            case "PropertyGroup":
                CheckAttributes(file, element, "Condition", "Label");
                _properties.Read(file, element, inner);
                break;
            case "ItemGroup":
                CheckAttributes(file, element, "Condition", "Label");
                Items.Read(file, element, inner);
                break;
            case "Choose":
                ReadChoose(file, element, branch);
                break;
            case "Import" when isTop:
                ReadImport(file, element, inner);
                break;
            default:
                Problems.Add(PolicyXml.PlaceOf(file, element), ForeignElement.Describe(element.Name.LocalName));
                break;
        }
    }

    void ReadChoose(string file, XElement choose, Branch branch)
    {
        CheckAttributes(file, choose, "Condition", "Label");
        if (branch.Depth >= DeepestChoose)
        {
            Problems.Add(PolicyXml.PlaceOf(file, choose), $"<Choose> lies more than {DeepestChoose} deep; a policy is read by people, make it flat");
            return;
        }

        var (number, alternative) = (_chooses++, 0);
        foreach (var element in choose.Elements())
        {
            if (element.Name.LocalName is "When" or "Otherwise")
            {
                CheckAttributes(file, element, "Condition", "Label");
                ReadChildren(file, element, branch.In(number, alternative++), isTop: false);
            }
            else
            {
                Problems.Add(PolicyXml.PlaceOf(file, element), $"<Choose> holds <When> and <Otherwise>, not {Words.Quote(element.Name.LocalName)}");
            }
        }
    }

    void ReadImport(string file, XElement import, Branch branch)
    {
        CheckAttributes(file, import, "Project", "Condition", "Label");
        var project = import.Attribute("Project");
        var place = PolicyXml.PlaceOf(file, (XObject?)project ?? import);
        if (!PolicyImport.TryResolve(file, project?.Value ?? "", _root, out var target, out var fault))
        {
            Problems.Add(place, fault);
            return;
        }

        if (_open.Any(open => FilePath.AreSame(open, target)))
            Problems.Add(place, $"import of {Words.Quote(target)} goes round in a circle; remove it");
        else if (_open.Count >= LongestImportChain)
            Problems.Add(place, $"import of {Words.Quote(target)} is number {LongestImportChain} in a chain; a policy is read by people, make it flat");
        else if (!Files.Exists(known => FilePath.AreSame(known, target)))
            ReadImported(target, import.Attribute("Condition") is not null, place, branch);
    }

    void ReadImported(string target, bool isConditional, SourcePlace place, Branch branch)
    {
        if (Disk.HasFile(target) || Disk.HasFolder(target))
            ReadFile(target, branch);
        // A conditional import of a file that is not there gives nothing, and nothing is there to check.
        else if (!isConditional)
            Problems.Add(place, $"import of {Words.Quote(target)}: there is no such file; add it or remove the import");
    }

    void CheckAttributes(string file, XElement element, params string[] allowed)
    {
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && !allowed.Contains(a.Name.LocalName)))
        {
            Problems.Add(PolicyXml.PlaceOf(file, attribute),
                $"attribute {Words.Quote(attribute.Name.LocalName)} is not allowed on <{element.Name.LocalName}> in a policy; remove it");
        }
    }
}
