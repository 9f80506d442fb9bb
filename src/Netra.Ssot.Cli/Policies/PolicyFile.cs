using System.Text;
using Netra.Ssot.Cli.Editing;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Cli.Policies;

/// <summary>Changes a repository's policy file, in its own encoding, and never leaves an invalid one.</summary>
static class PolicyFile
{
    /// <summary>Absolute path of the policy file in a folder.</summary>
    public static string In(string root) => Path.Combine(root, PolicyVocabulary.FileName);

    /// <summary>Writes the changed text; a file that is not there yet is made.</summary>
    /// <param name="root">Absolute path of the policy's folder.</param>
    /// <param name="path">Absolute path of the file: the policy's own, or one that it imports.</param>
    /// <returns>The path.</returns>
    /// <exception cref="UsageException">The change cannot be made, or would make the policy invalid; it is as it was.</exception>
    public static string Change(string root, string path, Func<string, string> change)
    {
        var before = File.Exists(path) ? File.ReadAllBytes(path) : null;
        var (text, encoding) = Decode(before ?? []);
        UserFile.Write(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(Apply(change, text))]);
        var reading = new PolicyLoader().Load(In(root), root).Reading;
        if (reading.Policy is not null)
            return path;

        if (before is null)
            File.Delete(path);
        else
            UserFile.Write(path, before);
        throw new UsageException($"the policy was left as it was, because it would be invalid: {reading.Problems[0].Message}");
    }

    static string Apply(Func<string, string> change, string text)
    {
        try
        {
            return change(text);
        }
        catch (UneditableException exception)
        {
            throw new UsageException($"the policy was left as it was, because {exception.Message}");
        }
    }

    static (string Text, Encoding Encoding) Decode(byte[] bytes)
    {
        var plain = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        Encoding[] marked = [new UTF8Encoding(true, throwOnInvalidBytes: true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];
        var encoding = Array.Find(marked, candidate => bytes.AsSpan().StartsWith(candidate.GetPreamble())) ?? plain;
        try
        {
            return (encoding.GetString(bytes.AsSpan(encoding.GetPreamble().Length)), encoding);
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"{PolicyVocabulary.FileName} is not in Unicode; save it as UTF-8");
        }
    }
}
