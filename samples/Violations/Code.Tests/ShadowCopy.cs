namespace Code.Tests.Helpers;

/// <summary>SSOT2005: the SSOT's own type once more.</summary>
public sealed class AcmeEnvironment
{
    public string Name => "copy";
}
