using Microsoft.Extensions.AI;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests;

/// <summary>A language model that answers from a script.</summary>
[TestClass]
public sealed class ChatDoubleTests : GateTestCase
{
    readonly SsotMockFactory _mocks = new();

    [TestMethod]
    public async Task Script_is_answered_in_order_and_requests_are_recorded()
    {
        var chat = _mocks.Chat().Reply("one", new() { InputTokenCount = 3, OutputTokenCount = 1 }).Reply(request => new(new ChatMessage(ChatRole.Assistant, request.Messages[^1].Text + "!")));
        var conversation = new List<ChatMessage> { new(ChatRole.User, "count") };

        var first = await chat.GetResponseAsync(conversation, new ChatOptions { Temperature = 0.5f }, TestContext.CancellationToken);
        conversation.AddMessages(first);
        var second = await chat.GetResponseAsync(conversation, cancellationToken: TestContext.CancellationToken);

        Assert.AreEqual("one", first.Text);
        Assert.AreEqual(3, first.Usage?.InputTokenCount);
        Assert.AreEqual("one!", second.Text);
        Assert.HasCount(1, chat.Requests[0].Messages);
        Assert.HasCount(2, chat.Requests[1].Messages);
        Assert.AreEqual(0.5f, chat.Requests[0].Options?.Temperature);
        _mocks.VerifyAll();
    }

    [TestMethod]
    public async Task Answer_is_streamed_word_by_word_with_its_usage()
    {
        var chat = _mocks.Chat().Reply("the quick  brown fox", new() { OutputTokenCount = 4 });

        var updates = await chat.GetStreamingResponseAsync("go", cancellationToken: TestContext.CancellationToken).ToListAsync(TestContext.CancellationToken);

        CollectionAssert.AreEqual(new[] { "the ", "quick  ", "brown ", "fox" }, updates.Select(update => update.Text).Where(text => text.Length > 0).ToArray());
        var whole = updates.ToChatResponse();
        Assert.AreEqual("the quick  brown fox", whole.Text);
        Assert.AreEqual(4, whole.Usage?.OutputTokenCount);
        Assert.AreEqual(ChatFinishReason.Stop, whole.FinishReason);
        Assert.IsTrue(chat.Requests.Single().IsStreaming);
    }

    [TestMethod]
    public async Task Pieces_are_streamed_as_given_and_come_whole_when_asked_for_whole()
    {
        var chat = _mocks.Chat().ReplyInPieces("{\"a\":", "", "1}").ReplyInPieces("x", "y");

        var updates = await chat.GetStreamingResponseAsync("go", cancellationToken: TestContext.CancellationToken).ToListAsync(TestContext.CancellationToken);
        var whole = await chat.GetResponseAsync("go", cancellationToken: TestContext.CancellationToken);

        CollectionAssert.AreEqual(new[] { "{\"a\":", "", "1}" }, updates.Select(update => update.Text).ToArray());
        Assert.AreEqual("xy", whole.Text);
        Assert.HasCount(1, whole.Messages.Single().Contents);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Tool_call_is_answered_whole_and_streamed(bool streamed)
    {
        var chat = _mocks.Chat().ReplyWithToolCall("weather", new Dictionary<string, object?> { ["city"] = "Oslo" }, "c7");

        var response = streamed
            ? await chat.GetStreamingResponseAsync("go", cancellationToken: TestContext.CancellationToken).ToChatResponseAsync(TestContext.CancellationToken)
            : await chat.GetResponseAsync("go", cancellationToken: TestContext.CancellationToken);

        var call = response.Messages.Single().Contents.OfType<FunctionCallContent>().Single();
        Assert.AreEqual(("weather", "c7", "Oslo"), (call.Name, call.CallId, call.Arguments!["city"]));
        Assert.AreEqual(ChatFinishReason.ToolCalls, response.FinishReason);
    }

    [TestMethod]
    public async Task Request_beyond_the_script_fails_the_test_even_when_swallowed()
    {
        var chat = _mocks.Chat();

        await Assert.ThrowsExactlyAsync<MockException>(() => chat.GetResponseAsync("hello", cancellationToken: TestContext.CancellationToken));
        await Assert.ThrowsExactlyAsync<MockException>(async () => await chat.GetStreamingResponseAsync("again", cancellationToken: TestContext.CancellationToken).ToListAsync(TestContext.CancellationToken));

        var problems = Assert.ThrowsExactly<MockException>(_mocks.VerifyAll).Problems;
        Assert.HasCount(2, problems);
        StringAssert.StartsWith(problems[0], "The chat client was asked (user: \"hello\"), and its script has no answer left");
    }

    [TestMethod]
    public void Answer_nobody_asked_for_fails_the_test()
    {
        _mocks.Chat().Reply("one").Reply("two");

        Assert.AreEqual("The chat client was never asked, and 2 scripted answer(s) were left over", Assert.ThrowsExactly<MockException>(_mocks.VerifyAll).Message);
    }

    [TestMethod]
    public async Task Failure_and_cancellation_reach_the_caller()
    {
        var chat = _mocks.Chat().Throw(new TimeoutException("overloaded")).Throw(new TimeoutException("overloaded"));

        await Assert.ThrowsExactlyAsync<TimeoutException>(() => chat.GetResponseAsync("a", cancellationToken: TestContext.CancellationToken));
        await Assert.ThrowsExactlyAsync<TimeoutException>(async () => await chat.GetStreamingResponseAsync("a", cancellationToken: TestContext.CancellationToken).ToListAsync(TestContext.CancellationToken));
        await Assert.ThrowsAsync<OperationCanceledException>(() => chat.GetResponseAsync("a", cancellationToken: new CancellationToken(canceled: true)));
        _mocks.VerifyAll();
    }

    [TestMethod]
    public async Task Disposed_client_answers_no_more_and_tells_what_it_is()
    {
        var chat = _mocks.Chat();
        Assert.AreSame(chat, chat.GetService(typeof(IChatClient)));
        Assert.IsNull(chat.GetService(typeof(string)));

        chat.Dispose();

        await Assert.ThrowsExactlyAsync<ObjectDisposedException>(() => chat.GetResponseAsync("a", cancellationToken: TestContext.CancellationToken));
    }
}
