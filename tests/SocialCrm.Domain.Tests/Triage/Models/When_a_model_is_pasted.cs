using System.IO;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Domain.Tests.Triage.Models;

public sealed class When_a_model_is_pasted
{
    [Fact]
    public void The_text_of_a_model_reads_as_that_model_whatever_line_ends_came_in()
    {
        var text = ModelText.Write(TriageModel.BuiltIn);

        ModelText.Read(text).Id.ShouldBe(TriageModel.BuiltIn.Id);
        ModelText.Read(" \r\n" + text.Insert(76, "\r\n").Insert(400, " ") + "\n").Id.ShouldBe(TriageModel.BuiltIn.Id);
        text.Length.ShouldBeLessThan(ModelText.Maximum);
    }

    [Theory]
    [InlineData(null, "The model has no weights")]
    [InlineData("  ", "The model has no weights")]
    [InlineData("not base64!", "The weights are not base64")]
    [InlineData("bm90IGEgbW9kZWwgYXQgYWxsLCBidXQgbG9uZyBlbm91Z2ggdG8gYmUgbG9va2VkIGF0", "This is no triage model")]
    public void What_is_no_model_is_refused_with_a_sentence(string? text, string beginning) =>
        Should.Throw<InvalidDataException>(() => ModelText.Read(text)).Message.ShouldStartWith(beginning);

    [Fact]
    public void A_model_that_was_cut_off_is_refused()
    {
        var text = ModelText.Write(TriageModel.BuiltIn);

        Should.Throw<InvalidDataException>(() => ModelText.Read(text.Substring(0, text.Length / 2 / 4 * 4)));
        Should.Throw<InvalidDataException>(() => ModelText.Read(text.Substring(0, 5001)));
    }
}
