using System.Diagnostics;
using System.Reflection;

namespace Netra.Ssot.Testing;

/// <summary>
/// Who the running test is: its name, its categories, and a user, a session and a trace of its own, so that tests that share a system do not meet.
/// </summary>
/// <remarks>Safe to use from several threads. The ids are new for each run of each test and each of its data rows.</remarks>
public sealed class TestIdentity
{
    readonly Lazy<IReadOnlyList<string>> _categories;

    internal TestIdentity(TestContext test, Type type)
    {
        TestId = Describe(test, type);
        _categories = new(() => CategoriesOf(type, test.TestName));
    }

    /// <summary>Class and method, with the data row where there is one: <c>OrderTests.Total_AddsUp (2,"tea")</c>.</summary>
    public string TestId { get; }

    /// <summary>What <c>[TestCategory]</c> says on the method, the class and the assembly, sorted; empty when it says nothing.</summary>
    public IReadOnlyList<string> Categories => _categories.Value;

    /// <summary>A user that no other test has: <c>user-</c> and 16 hexadecimal digits.</summary>
    public string UserId { get; } = "user-" + ActivitySpanId.CreateRandom();

    /// <summary>A session that no other test has: <c>session-</c> and 16 hexadecimal digits.</summary>
    public string SessionId { get; } = "session-" + ActivitySpanId.CreateRandom();

    /// <summary>A trace that no other test has: 32 hexadecimal digits, as in W3C Trace Context.</summary>
    public string TraceId { get; } = ActivityTraceId.CreateRandom().ToString();

    /// <summary>The same as <see cref="TestId"/>.</summary>
    public override string ToString() => TestId;

    static string Describe(TestContext test, Type type)
    {
        var name = $"{type.Name.Split('`')[0]}.{test.TestName}";
        if (test.TestData is null || test.TestDisplayName is not { } shown)
            return name;

        // The framework shows a row as `Method (1)`, or by a name that its author gave it.
        return shown.StartsWith(test.TestName!, StringComparison.Ordinal) ? name + shown[test.TestName!.Length..] : $"{name} ({shown})";
    }

    static string[] CategoriesOf(Type type, string? method)
    {
        var places = type.GetMember(method ?? "", MemberTypes.Method, BindingFlags.Public | BindingFlags.Instance)
            .Select(member => member.GetCustomAttributes<TestCategoryBaseAttribute>(inherit: true))
            .Append(type.GetCustomAttributes<TestCategoryBaseAttribute>(inherit: true))
            .Append(type.Assembly.GetCustomAttributes<TestCategoryBaseAttribute>());
        return [.. places.SelectMany(attributes => attributes).SelectMany(attribute => attribute.TestCategories).Distinct().Order(StringComparer.Ordinal)];
    }
}
