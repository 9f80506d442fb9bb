namespace Netra.Ssot.Core.Files;

/// <summary>
/// Notes what a thread sees of the file system through <see cref="Disk"/>, for whoever wants to know later whether a conclusion still rests on the
/// same ground. Not thread-safe: it watches the one thread that it was set upon.
/// </summary>
public abstract class FileWitness
{
    [ThreadStatic]
    static FileWitness? s_current;

    /// <summary>The witness of this thread; null when nobody watches.</summary>
    public static FileWitness? Current => s_current;

    /// <summary>Looks with this witness in place of the one that may watch already.</summary>
    public T Watch<T>(Func<T> look) where T : class? => Under(this, look);

    /// <summary>Looks with no witness: whoever calls this tells by itself what the outcome rests on.</summary>
    public static T Unwatched<T>(Func<T> look) where T : class? => Under(null, look);

    /// <summary>Whether there is a file of that path, or a folder.</summary>
    public abstract void SawExistence(string path, bool isFolder, bool isThere);

    /// <summary>The whole content of a file.</summary>
    public abstract void SawContent(string path, byte[] content);

    /// <summary>The names of everything in a folder, in any order.</summary>
    public abstract void SawNames(string folder, IReadOnlyList<string> names);

    /// <summary>Something was seen that cannot be noted, or could not be seen.</summary>
    public abstract void Lost();

    static T Under<T>(FileWitness? witness, Func<T> look) where T : class?
    {
        var outer = s_current;
        s_current = witness;
        try
        {
            return look();
        }
        finally
        {
            s_current = outer;
        }
    }
}
