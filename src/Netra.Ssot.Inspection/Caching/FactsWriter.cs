using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.Code;

namespace Netra.Ssot.Inspection.Caching;

/// <summary>Writes facts in the cache's binary form; <see cref="FactsReader"/> is its mirror.</summary>
internal sealed class FactsWriter(BinaryWriter output)
{
    public void Write(CodeFacts facts)
    {
        output.Write(facts.Assembly.Name);
        output.Write(facts.Assembly.Version);
        output.Write(facts.Assembly.Mvid);
        output.Write(facts.TestMethods);
        output.Write(facts.TestsReachLibrary);
        List(facts.References, output.Write);
        List(facts.Uses, Write);
        List(facts.Literals, literal => Write(literal.Text, literal.Member, literal.Place));
        List(facts.NativeImports, import => Write(import.EntryPoint, import.Library, import.Member, import.Place));
        List(facts.UnsafeAccessors, accessor => Write(accessor.MemberName, accessor.TypeName, accessor.Member, accessor.Place));
        List(facts.Types, Write);
        output.Write(facts.EntryPoint is not null);
        if (facts.EntryPoint is { } entry)
        {
            Write(entry.Member, entry.Place);
            List(entry.TestUses, Write);
            output.Write(entry.IsGenerated);
        }
    }

    public void List<T>(IReadOnlyList<T> values, Action<T> write)
    {
        output.Write(values.Count);
        foreach (var value in values)
            write(value);
    }

    void Write(ApiUse use)
    {
        output.Write((byte)use.Kind);
        Write(use.Target, use.TargetAssembly, use.Member, use.Place);
        List(use.Inputs, Write);
    }

    void Write(UseInput given)
    {
        output.Write(given.Argument);
        output.Write(given.Text);
        output.Write(given.IsType);
        output.Write(given.Choice);
        output.Write(given.Branch);
        output.Write(given.Place is not null);
        if (given.Place is { } place)
            Write(place);
    }

    void Write(TypeFact type)
    {
        output.Write(type.Id);
        output.Write(type.Name);
        // Of most types nobody ever asks where they are, and to find out would mean to read every source file.
        output.Write(type.Declaration.IsValueCreated);
        if (type.Declaration.IsValueCreated)
            Write(type.Place);
        output.Write((byte)FrameworkSets.Of(type.TestFrameworks));
        output.Write(type.DeclaresTests);
        List(type.Bases, Write);
        List(type.Interfaces, Write);
        output.Write(type.Namesake is not null);
        if (type.Namesake is { } namesake)
            Write(namesake);
        output.Write(type.MissingAssembly is not null);
        if (type.MissingAssembly is { } missing)
            output.Write(missing);
    }

    void Write(TypeLink link)
    {
        output.Write(link.Id);
        output.Write(link.Assembly);
    }

    void Write(string first, string second, string third, SourcePlace place)
    {
        output.Write(first);
        Write(second, third, place);
    }

    void Write(string first, string second, SourcePlace place)
    {
        output.Write(first);
        Write(second, place);
    }

    void Write(string text, SourcePlace place)
    {
        output.Write(text);
        Write(place);
    }

    void Write(SourcePlace place)
    {
        output.Write(place.File);
        output.Write(place.Line);
        output.Write(place.Column);
        output.Write(place.EndLine);
        output.Write(place.EndColumn);
        output.Write(place.IsDegraded);
    }
}
