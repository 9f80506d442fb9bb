namespace Netra.Ssot.Cli.SelfTests;

static class SelfTest
{
    public static int Run(Session session) => session.Folder.Length > 0 ? 0 : 1;
}
