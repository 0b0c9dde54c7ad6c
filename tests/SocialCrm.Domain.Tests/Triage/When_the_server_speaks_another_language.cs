using System.Globalization;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Triage;

public sealed class When_the_server_speaks_another_language
{
    private const string Text = "THIS IS RIDICULOUS! 2 hours, $1,234.50 and STILL WAITING IN ISTANBUL. I WILL MISS MY FLIGHT";

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Decision_reasons_and_title_are_the_same(string culture)
    {
        var expected = Everything();

        In(culture).ShouldBe(expected);
    }

    private static string In(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return Everything();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Everything() => SignalsJson.Write(Post.Triaged(Text)) + CaseTitle.From(Text, "IST");
}
