using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;
using Netra.Ssot.Inspection.Sources;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Reads a portable symbol file: statements, state machines, documents.</summary>
sealed class Symbols(MetadataReaderProvider provider) : IDisposable
{
    static readonly Guid TypeDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");
    static readonly Guid CompilationOptions = new("B5FEEC05-8CD0-4A83-96DA-466284BB4BD8");
    static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    readonly MetadataReader _reader = provider.GetMetadataReader();
    readonly Dictionary<int, SequencePoint[]> _points = [];
    readonly Dictionary<int, SourceDocument> _documents = [];

    /// <summary>The statement that covers an instruction: the last one at or before it; the first one when none is.</summary>
    public Statement StatementAt(MethodDefinitionHandle method, int offset)
    {
        var points = PointsOf(method);
        if (points.Length == 0)
            return default;

        // Points are stored by the distance from the one before, so their offsets never fall.
        var (low, high) = (0, points.Length);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = points[middle].Offset <= offset ? (middle, high) : (low, middle);
        }

        var point = points[low];
        return new(point.Document, new(point.StartLine, point.StartColumn, point.EndLine, point.EndColumn));
    }

    /// <summary>The visible sequence points of a method, in the order of its instructions.</summary>
    public SequencePoint[] PointsOf(MethodDefinitionHandle method)
    {
        var number = MetadataTokens.GetRowNumber(method);
        if (!_points.TryGetValue(number, out var points))
            _points.Add(number, points = Has(method) ? Visible(Debug(method).GetSequencePoints()) : []);
        return points;
    }

    /// <summary>The method that a person wrote for a state machine's <c>MoveNext</c>; nil for other methods.</summary>
    public MethodDefinitionHandle KickoffOf(MethodDefinitionHandle method) => Has(method) ? Debug(method).GetStateMachineKickoffMethod() : default;

    /// <summary>Adds the documents that hold a method's statements.</summary>
    public void AddDocuments(MethodDefinitionHandle method, ISet<DocumentHandle> documents)
    {
        if (!Has(method))
            return;

        var debug = Debug(method);
        if (!debug.Document.IsNil)
        {
            documents.Add(debug.Document);
        }
        else if (!debug.SequencePointsBlob.IsNil)
        {
            foreach (var point in PointsOf(method))
                documents.Add(point.Document);
        }
    }

    /// <summary>Adds the documents that the compiler notes for types whose methods do not tell them.</summary>
    public void AddDocuments(TypeDefinitionHandle type, ISet<DocumentHandle> documents)
    {
        foreach (var handle in _reader.GetCustomDebugInformation(type))
        {
            var information = _reader.GetCustomDebugInformation(handle);
            if (_reader.GetGuid(information.Kind) != TypeDocuments)
                continue;

            var blob = _reader.GetBlobReader(information.Value);
            while (blob.RemainingBytes > 0)
                documents.Add(MetadataTokens.DocumentHandle(blob.ReadCompressedInteger()));
        }
    }

    /// <summary>The documents that were asked for.</summary>
    public IReadOnlyCollection<SourceDocument> Documents => _documents.Values;

    /// <summary>A document as the sources part wants it.</summary>
    public SourceDocument Document(DocumentHandle handle)
    {
        var number = MetadataTokens.GetRowNumber(handle);
        if (!_documents.TryGetValue(number, out var document))
        {
            var row = _reader.GetDocument(handle);
            _documents.Add(number, document = new(
                _reader.GetString(row.Name), _reader.GetGuid(row.Language), _reader.GetGuid(row.HashAlgorithm),
                _reader.GetBlobBytes(row.Hash), Embedded(handle)));
        }

        return document;
    }

    /// <summary>The preprocessor symbols that the compilation was given.</summary>
    public HashSet<string> Defines()
    {
        var defines = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in _reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition))
        {
            var information = _reader.GetCustomDebugInformation(handle);
            if (_reader.GetGuid(information.Kind) != CompilationOptions)
                continue;

            // Names and values alternate, each ended by a zero byte.
            var parts = Encoding.UTF8.GetString(_reader.GetBlobBytes(information.Value)).Split('\0');
            for (var i = 0; i + 1 < parts.Length; i += 2)
            {
                if (parts[i] == "define")
                    defines.UnionWith(parts[i + 1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(NameOf));
            }
        }

        return defines;
    }

    /// <inheritdoc />
    public void Dispose() => provider.Dispose();

    ReadOnlyMemory<byte> Embedded(DocumentHandle document)
    {
        foreach (var handle in _reader.GetCustomDebugInformation(document))
        {
            var information = _reader.GetCustomDebugInformation(handle);
            if (_reader.GetGuid(information.Kind) == EmbeddedSource)
                return _reader.GetBlobBytes(information.Value);
        }

        return default;
    }

    static SequencePoint[] Visible(SequencePointCollection all)
    {
        var count = 0;
        foreach (var point in all)
            count += point.IsHidden ? 0 : 1;

        var visible = new SequencePoint[count];
        count = 0;
        foreach (var point in all)
        {
            if (!point.IsHidden)
                visible[count++] = point;
        }

        return visible;
    }

    bool Has(MethodDefinitionHandle method) => MetadataTokens.GetRowNumber(method) <= _reader.MethodDebugInformation.Count;

    MethodDebugInformation Debug(MethodDefinitionHandle method) => _reader.GetMethodDebugInformation(method);

    /// <summary>Visual Basic writes <c>NAME=value</c>.</summary>
    static string NameOf(string define) => define.Split('=')[0].Trim();
}
