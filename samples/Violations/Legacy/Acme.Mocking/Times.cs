namespace Moq;

public static class Times
{
    public static int Once() => 1;
}
