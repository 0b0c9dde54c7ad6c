using System;
using System.IO;
using System.Linq;
using SocialCrm.Plugins.Triage;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Domain.Tests.Triage;

public sealed class When_a_model_is_read
{
    private static readonly byte[] File = TriageModel.BuiltIn.ToBytes();

    [Fact]
    public void It_is_the_one_that_was_written()
    {
        TriageModel.Read(File).Id.ShouldBe(TriageModel.BuiltIn.Id);
        TriageModel.Read(new MemoryStream(File)).ToBytes().ShouldBe(File);
    }

    [Fact]
    public void The_built_in_one_has_at_most_256_KB() => File.Length.ShouldBeLessThanOrEqualTo(256 * 1024);

    [Theory]
    [InlineData(4)]
    [InlineData(40)]
    [InlineData(100_000)]
    public void A_changed_byte_is_noticed(int place)
    {
        var changed = (byte[])File.Clone();
        changed[place] ^= 0x40;

        Mistake(changed).ShouldBe(place == 4
            ? "This triage model was trained for another version of SocialCrm: train it again with this version."
            : "This triage model is incomplete or was changed: copy the whole file again.");
    }

    [Fact]
    public void A_missing_end_is_noticed() =>
        Mistake(File.Take(File.Length - 1).ToArray()).ShouldBe("This triage model is incomplete or was changed: copy the whole file again.");

    [Theory]
    [InlineData("")]
    [InlineData("id,label,text and some more words that are no model")]
    public void Something_else_is_refused(string content) =>
        Mistake(System.Text.Encoding.UTF8.GetBytes(content)).ShouldBe("This is no triage model: write one with socialcrm triage train.");

    [Fact]
    public void Two_heads_of_one_kind_make_no_model()
    {
        Should.Throw<ArgumentException>(() => new TriageModel(TriageModel.BuiltIn.Tone, TriageModel.BuiltIn.Tone));
        Should.Throw<ArgumentException>(() => new TriageModel(TriageModel.BuiltIn.Intent, TriageModel.BuiltIn.Intent));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(36_000)]
    public void Weights_that_do_not_fit_the_dimensions_make_no_head(int weights) =>
        Should.Throw<ArgumentException>(() => new ModelHead(4, 1, 1, [0, 0, 0], new sbyte[weights]));

    [Fact]
    public void Another_model_decides_otherwise()
    {
        var context = Post.Context with { Model = new TriageModel(Always(ToneLabel.Positive), TriageModel.BuiltIn.Intent) };

        TriagePolicy.Decide("you lost my bag, worst service", context).Tone.ShouldBe(1m);
    }

    [Fact]
    public void Margins_beyond_all_measure_still_make_shares()
    {
        var head = new ModelHead(0, int.MaxValue, int.MinValue, [int.MaxValue, int.MinValue, 0], new sbyte[ModelHead.WeightCount(0, 3)]);
        var context = Post.Context with { Model = new TriageModel(head, TriageModel.BuiltIn.Intent) };

        TriagePolicy.Decide("you lost my bag", context).Tones.Negative.ShouldBe(10_000);
    }

    private static ModelHead Always(ToneLabel tone)
    {
        var biases = new int[3];
        biases[(int)tone] = 20 * ModelHead.MarginUnit;
        return new ModelHead(0, 0, 0, biases, new sbyte[ModelHead.WeightCount(0, 3)]);
    }

    private static string Mistake(byte[] file) => Should.Throw<InvalidDataException>(() => TriageModel.Read(file)).Message;
}
