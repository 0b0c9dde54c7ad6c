using System.Linq;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Triage;

public sealed class When_the_author_is_known
{
    [Fact]
    public void Triage_is_told_nothing_about_them() =>
        typeof(TriageContext).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order().ShouldBe(["AccountHandle", "CaseIntent", "InOpenConversation", "Model", "RepliesToUs", "Rules", "Topics"]);

    [Theory]
    [InlineData("Dana Miller")]
    [InlineData("Ahmed Hassan")]
    [InlineData("Nguyen Thi Mai")]
    [InlineData("Aisha Okafor")]
    [InlineData("Grace Kelly")]
    public void A_name_in_the_text_changes_neither_tone_nor_urgency(string name)
    {
        var named = Post.Triaged("I am " + name + " and my flight leaves in 2 hours, check in fails");
        var nameless = Post.Triaged("I am Xyzzy Qwertz and my flight leaves in 2 hours, check in fails");

        named.Tones.Label.ShouldBe(nameless.Tones.Label);
        named.Urgency.ShouldBe(nameless.Urgency);
    }
}
