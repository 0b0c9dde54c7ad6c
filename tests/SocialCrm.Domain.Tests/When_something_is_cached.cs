using System.Globalization;
using System.Threading.Tasks;
using SocialCrm.Plugins;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Domain.Tests;

public sealed class When_something_is_cached
{
    [Fact]
    public void The_oldest_one_gives_way()
    {
        var cache = new BoundedCache<TriageModel?>(2);
        foreach (var key in (string[])["a", "b", "b", "c"])
            cache.Keep(key, TriageModel.BuiltIn);

        cache.Holds("a", out _).ShouldBeFalse();
        cache.Holds("b", out _).ShouldBeTrue();
        cache.Holds("c", out var model).ShouldBeTrue();
        model.ShouldBeSameAs(TriageModel.BuiltIn);
    }

    [Fact]
    public void That_there_is_nothing_is_remembered_too()
    {
        var cache = new BoundedCache<TriageModel?>(1);
        cache.Keep("a", null);

        cache.Holds("a", out var model).ShouldBeTrue();
        model.ShouldBeNull();
    }

    [Fact]
    public void Many_threads_may_use_it()
    {
        var cache = new BoundedCache<TriageModel?>(3);

        Parallel.For(0, 20_000, number =>
        {
            cache.Keep((number % 7).ToString(CultureInfo.InvariantCulture), null);
            cache.Holds("3", out var model);
        });

        cache.Keep("last", TriageModel.BuiltIn);
        cache.Holds("last", out var kept).ShouldBeTrue();
        kept.ShouldNotBeNull();
    }
}
