namespace Netra.Ssot.Cli;

/// <summary>What the process answers; a contract.</summary>
static class ExitCode
{
    public const int Clean = 0;
    public const int Findings = 1;

    /// <summary>The command line or the policy is wrong, so nothing could be judged.</summary>
    public const int Usage = 2;
    public const int InternalError = 3;
}
