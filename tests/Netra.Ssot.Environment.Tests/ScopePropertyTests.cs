using FsCheck;
using FsCheck.Fluent;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

/// <summary>Whatever is done inside, the outer view stays as it was, and the inner one is what a stack of plain dictionaries says.</summary>
[TestClass]
public sealed class ScopePropertyTests : GateTestCase
{
    static readonly Gen<string> Names = Gen.Elements("A", "B", "AB", "PATH", "a");
    static readonly Gen<string> Values = Gen.Elements("", " ", "1", "two\nlines", "__UNSET__", "ключ");

    static readonly Gen<Operation[]> Operations = Gen.Sized(size => Names
        .SelectMany(name => Values.SelectMany(value => Gen.Elements(Enum.GetValues<Kind>()).Select(kind => new Operation(kind, name, value))))
        .ArrayOf(size));

    enum Kind
    {
        Set,
        Unset,
        Update,
        ClearPrefix,
        Load,
        Begin,
        BeginEmpty,
        End,
        Remember,
        Restore,
        Parallel,
        SetInAwaitedCallee,
    }

    [TestMethod]
    public void AnySequence_LeavesTheOuterViewAsItWas() => Prop.ForAll(Operations.ToArbitrary(), operations =>
    {
        using var outer = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IgnoreCase = false });
        outer.Set("A", "outer");
        var before = outer.Snapshot();
        var history = outer.History.Count;
        Run(operations);
        Assert.AreSame(outer, IsolatedEnvironment.Current);
        Assert.IsEmpty(outer.Diff(before));
        Assert.HasCount(history, outer.History);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [TestMethod]
    public void Restore_UndoesAnySequenceInItsScope() => Prop.ForAll(Operations.ToArbitrary(), operations =>
    {
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IgnoreCase = false });
        var before = scope.Snapshot();
        foreach (var operation in operations.Where(operation => operation.Kind <= Kind.Load))
            operation.In(scope, Mirror(scope));
        scope.Restore(before);
        Assert.IsEmpty(scope.Diff(before));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [TestMethod]
    public void ApplyingADifference_LeadsFromOneViewToTheOther() => Prop.ForAll(Operations.ToArbitrary(), Operations.ToArbitrary(), (first, second) =>
    {
        var (from, to) = (After(first), After(second));
        var difference = EnvironmentDiff.Between(from, to);
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IsEmpty = true, IgnoreCase = false });
        scope.Restore(from);
        scope.Apply(difference);
        Assert.IsEmpty(scope.Diff(to));
        Assert.AreEqual(difference.Count == 0, Same(from, to));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    static void Run(Operation[] operations)
    {
        var scopes = new Stack<(IsolatedEnvironment Scope, Dictionary<string, string> Model, EnvironmentSnapshot? Kept)>();
        Push(isEmpty: false);
        foreach (var operation in operations)
        {
            var (scope, model, kept) = scopes.Peek();
            switch (operation.Kind)
            {
                case Kind.Begin or Kind.BeginEmpty:
                    Push(operation.Kind == Kind.BeginEmpty);
                    break;
                case Kind.End when scopes.Count > 1:
                    scopes.Pop().Scope.Dispose();
                    break;
                case Kind.Remember:
                    scopes.Pop();
                    scopes.Push((scope, model, scope.Snapshot()));
                    break;
                case Kind.Restore when kept is not null:
                    scope.Restore(kept);
                    scopes.Pop();
                    scopes.Push((scope, new(kept), kept));
                    break;
                default:
                    operation.In(scope, model);
                    break;
            }

            Assert.AreSame(scopes.Peek().Scope, IsolatedEnvironment.Current);
            Assert.IsTrue(Same(IsolatedEnvironment.Current.Snapshot(), scopes.Peek().Model), $"after {operation}");
        }

        while (scopes.Count > 0)
            scopes.Pop().Scope.Dispose();

        void Push(bool isEmpty)
        {
            var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IsEmpty = isEmpty });
            scopes.Push((scope, isEmpty ? [] : scopes.Count > 0 ? new(scopes.Peek().Model) : Mirror(scope), null));
        }
    }

    static EnvironmentSnapshot After(Operation[] operations)
    {
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IsEmpty = true, IgnoreCase = false });
        foreach (var operation in operations.Where(operation => operation.Kind <= Kind.Load))
            operation.In(scope, Mirror(scope));
        return scope.Snapshot();
    }

    static Dictionary<string, string> Mirror(IsolatedEnvironment scope) => new(scope.Snapshot(), StringComparer.Ordinal);

    static bool Same(IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var value) && value == pair.Value);

    sealed record Operation(Kind Kind, string Name, string Value)
    {
        /// <summary>Does it in a scope and in its model.</summary>
        public void In(IsolatedEnvironment scope, Dictionary<string, string> model)
        {
            switch (Kind)
            {
                case Kind.Set:
                    scope.Set(Name, Value);
                    model[Name] = Value;
                    break;
                case Kind.Unset:
                    scope.Unset(Name);
                    model.Remove(Name);
                    break;
                case Kind.Update:
                    scope.Update([new(Name, Value), new("A", null), new("B", Value)]);
                    model[Name] = Value;
                    model.Remove("A");
                    model["B"] = Value;
                    break;
                case Kind.ClearPrefix:
                    scope.ClearPrefix(Name);
                    foreach (var name in model.Keys.Where(name => name.StartsWith(Name, StringComparison.Ordinal)).ToArray())
                        model.Remove(name);
                    break;
                case Kind.Load:
                    scope.LoadDotEnvText(DotEnv.Format([new(Name, Value)]));
                    model.TryAdd(Name, Value);
                    break;
                case Kind.Parallel:
                    Task.WhenAll(Enumerable.Range(0, 4).Select(i => ChangeInsideAsync($"{Value}{i}"))).GetAwaiter().GetResult();
                    break;
                case Kind.SetInAwaitedCallee:
                    SetLaterAsync().GetAwaiter().GetResult();
                    model[Name] = Value;
                    break;
            }
        }

        async Task ChangeInsideAsync(string value)
        {
            await Task.Yield();
            using var scope = IsolatedEnvironment.BeginScope();
            scope.Set(Name, value);
            await Task.Yield();
            Assert.AreEqual(value, IsolatedEnvironment.Current.Get(Name));
        }

        async Task SetLaterAsync()
        {
            await Task.Yield();
            IsolatedEnvironment.Current.Set(Name, Value);
        }
    }
}
