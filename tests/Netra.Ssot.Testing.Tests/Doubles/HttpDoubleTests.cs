using System.Net;
using System.Net.Http.Json;
using Netra.Ssot.TestKit;
using NSubstitute.ReceivedExtensions;

namespace Netra.Ssot.Testing.Tests;

/// <summary>The network of a test.</summary>
[TestClass]
public sealed class HttpDoubleTests : GateTestCase
{
    readonly SsotMockFactory _mocks = new();

    [TestMethod]
    public async Task Route_answers_and_the_request_is_recorded_with_its_body()
    {
        var http = _mocks.Http();
        http.On(HttpMethod.Post, "/orders").ReplyJson(new { Id = 7 }, HttpStatusCode.Created);
        using var client = http.CreateClient("https://api.test/");
        client.DefaultRequestHeaders.Add("X-Trace", "t1");

        using var response = await client.PostAsJsonAsync("orders", new { Item = "pear" }, TestContext.CancellationToken);

        Assert.AreEqual(HttpStatusCode.Created, response.StatusCode);
        Assert.AreEqual("{\"id\":7}", await response.Content.ReadAsStringAsync(TestContext.CancellationToken));
        Assert.AreEqual("application/json", response.Content.Headers.ContentType?.MediaType);
        var request = http.Requests.Single();
        Assert.AreEqual("POST https://api.test/orders", request.ToString());
        Assert.AreEqual("{\"item\":\"pear\"}", request.Text);
        Assert.AreEqual("pear", request.Json<Dictionary<string, string>>()!["item"]);
        Assert.AreEqual("t1", request.Headers["x-trace"]);
        StringAssert.StartsWith(request.Headers["Content-Type"], "application/json");
        _mocks.VerifyAll();
    }

    [TestMethod]
    public async Task Unexpected_request_fails_the_test_even_when_swallowed()
    {
        var http = _mocks.Http();
        http.On(HttpMethod.Get, "/orders/*").Reply();
        using var client = http.CreateClient();

        await Assert.ThrowsExactlyAsync<MockException>(() => client.DeleteAsync("/orders/7", TestContext.CancellationToken));
        await Assert.ThrowsExactlyAsync<MockException>(() => client.GetAsync("/orders/7/lines", TestContext.CancellationToken));

        var problems = Assert.ThrowsExactly<MockException>(_mocks.VerifyAll).Problems;
        Assert.AreEqual("DELETE http://localhost/orders/7 was requested, and no route matches (routes: GET /orders/*): add one with On(method, url)", problems[0]);
        Assert.HasCount(2, problems);
        Assert.HasCount(2, http.Requests);
    }

    [TestMethod]
    [DataRow("/a", "http://localhost/a", true)]
    [DataRow("/a", "http://localhost/a?page=2", true)]
    [DataRow("/a", "http://localhost/A", false)]
    [DataRow("/a", "http://localhost/a/b", false)]
    [DataRow("/a?page=2", "http://localhost/a?page=2", true)]
    [DataRow("/a?page=2", "http://localhost/a?page=3", false)]
    [DataRow("/a?page=2", "http://localhost/a", false)]
    [DataRow("/*/b", "http://localhost/a/b", true)]
    [DataRow("/*", "http://localhost/a/b", false)]
    [DataRow("https://api.test/a", "https://API.test/a", true)]
    [DataRow("https://api.test/a", "http://api.test/a", false)]
    [DataRow("https://api.test/a", "https://other.test/a", false)]
    [DataRow("/a.b", "http://localhost/aXb", false)]
    public async Task Pattern_matches(string pattern, string url, bool matches)
    {
        var http = _mocks.Http();
        http.On(HttpMethod.Get, pattern).Reply(text: "yes");
        using var client = http.CreateClient();

        if (matches)
            Assert.AreEqual("yes", await client.GetStringAsync(url, TestContext.CancellationToken));
        else
            await Assert.ThrowsExactlyAsync<MockException>(() => client.GetStringAsync(url, TestContext.CancellationToken));
    }

    [TestMethod]
    [DataRow("orders")]
    [DataRow("ftp://api.test/a")]
    public void Pattern_that_is_no_address_is_refused(string pattern) =>
        Assert.ThrowsExactly<ArgumentException>(() => _mocks.Http().On(HttpMethod.Get, pattern));

    [TestMethod]
    public async Task Answers_are_given_in_order_and_the_last_one_stays()
    {
        var http = _mocks.Http();
        var route = http.On(HttpMethod.Get, "/health").Reply(HttpStatusCode.ServiceUnavailable).Throw(new HttpRequestException("reset")).Reply(text: "ok");
        using var client = http.CreateClient();

        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health", TestContext.CancellationToken)).StatusCode);
        await Assert.ThrowsExactlyAsync<HttpRequestException>(() => client.GetAsync("/health", TestContext.CancellationToken));
        for (var i = 0; i < 3; i++)
        {
            using var response = await client.GetAsync("/health", TestContext.CancellationToken);
            Assert.AreEqual("ok", await response.Content.ReadAsStringAsync(TestContext.CancellationToken));
        }

        Assert.HasCount(5, route.Requests);
        _mocks.VerifyAll();
    }

    [TestMethod]
    public async Task Route_added_last_wins_and_a_condition_of_ones_own_can_be_used()
    {
        var http = _mocks.Http();
        http.On(HttpMethod.Get, "/a").Reply(text: "first");
        http.On(request => request.Headers.ContainsKey("X-New")).Reply(request => new(HttpStatusCode.Accepted) { Content = new StringContent(request.Uri.AbsolutePath) });
        using var client = http.CreateClient();

        Assert.AreEqual("first", await client.GetStringAsync("/a", TestContext.CancellationToken));
        client.DefaultRequestHeaders.Add("X-New", "1");
        Assert.AreEqual("/a", await client.GetStringAsync("/a", TestContext.CancellationToken));
    }

    [TestMethod]
    public async Task Expected_request_that_never_came_fails_the_test()
    {
        var http = _mocks.Http();
        http.Expect(HttpMethod.Put, "/a", Quantity.Exactly(2)).Reply();
        using var client = http.CreateClient();
        await client.PutAsync("/a", null, TestContext.CancellationToken);

        Assert.AreEqual("PUT /a was expected exactly 2 times, and was requested once", Assert.ThrowsExactly<MockException>(_mocks.VerifyAll).Message);

        await client.PutAsync("/a", null, TestContext.CancellationToken);
        _mocks.VerifyAll();
    }

    [TestMethod]
    public async Task Route_without_an_answer_is_no_answer()
    {
        var http = _mocks.Http();
        http.On(HttpMethod.Get, "/a");
        using var client = http.CreateClient();

        var thrown = await Assert.ThrowsExactlyAsync<MockException>(() => client.GetAsync("/a", TestContext.CancellationToken));

        StringAssert.Contains(thrown.Message, "the route GET /a has no answer");
    }

    [TestMethod]
    public async Task Hanging_request_ends_when_it_is_cancelled()
    {
        var http = _mocks.Http();
        http.On(HttpMethod.Get, "/slow").Hang();
        using var client = http.CreateClient();
        using var cancellation = new CancellationTokenSource();

        var request = client.GetAsync("/slow", cancellation.Token);
        Assert.IsFalse(request.IsCompleted);
        await cancellation.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => request);
    }

    [TestMethod]
    public void Synchronous_requests_are_answered()
    {
        var http = _mocks.Http();
        http.On(HttpMethod.Get, "/a").Reply(HttpStatusCode.NoContent);
        using var client = http.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/a");

        Assert.AreEqual(HttpStatusCode.NoContent, client.Send(request, TestContext.CancellationToken).StatusCode);
    }

    [TestMethod]
    public async Task Hundreds_of_parallel_requests_are_recorded()
    {
        var http = _mocks.Http();
        http.On(HttpMethod.Get, "/a/*").Reply(request => new(HttpStatusCode.OK) { Content = new StringContent(request.Uri.AbsolutePath) });
        using var client = http.CreateClient();

        await Parallel.ForAsync(0, 300, TestContext.CancellationToken, async (i, cancellation) =>
            Assert.AreEqual($"/a/{i}", await client.GetStringAsync($"/a/{i}", cancellation)));

        Assert.HasCount(300, http.Requests);
        _mocks.Reset();
        Assert.IsEmpty(http.Requests);
    }
}
