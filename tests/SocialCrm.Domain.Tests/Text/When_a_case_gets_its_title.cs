using SocialCrm.Plugins.Text;

namespace SocialCrm.Domain.Tests.Text;

public sealed class When_a_case_gets_its_title
{
    [Theory]
    [InlineData("@ContosoAir my bag is lost", "My bag is lost")]
    [InlineData("my bag is lost @ContosoAir", "My bag is lost")]
    [InlineData("@ContosoAir @dana my bag is lost. It was blue.", "My bag is lost")]
    [InlineData("Hey @ContosoAir, my bag is lost", "My bag is lost")]
    [InlineData("Hi there! My bag is lost.", "My bag is lost")]
    [InlineData("my bag is lost!!!!!!", "My bag is lost!")]
    [InlineData("where is my bag??!?", "Where is my bag?!")]
    [InlineData("my bag is lost https://pic.example/1", "My bag is lost")]
    [InlineData("my #LostBag is still lost #fail", "My LostBag is still lost fail")]
    [InlineData("my bag\nis lost", "My bag is lost")]
    [InlineData("Flight CA12\nMy bag is lost", "My bag is lost")]
    [InlineData("@ContosoAir (1/2) my bag is lost", "My bag is lost")]
    [InlineData("my bag is lost 2/2", "My bag is lost")]
    [InlineData("flight at 10:30, price $1,200.50 is wrong", "Flight at 10:30, price $1,200.50 is wrong")]
    [InlineData("the site contoso.com is down", "The site contoso.com is down")]
    public void It_is_what_the_customer_wrote_without_the_clutter(string text, string title) => CaseTitle.From(text, "ContosoAir").ShouldBe(title);

    [Theory]
    [InlineData("Good morning. Thank you for the quick answer. Why was I charged twice?", "Why was I charged twice?")]
    [InlineData("Love the new lounge. The app crashes when I pay.", "The app crashes when I pay")]
    [InlineData("Thanks for nothing! Where is my bag?", "Where is my bag?")]
    [InlineData("We flew on Monday. It was sunny all day.", "We flew on Monday")]
    [InlineData("Thanks so much!", "Thanks so much!")]
    public void The_sentence_with_the_problem_or_question_wins(string text, string title) => CaseTitle.From(text, "ContosoAir").ShouldBe(title);

    [Fact]
    public void A_short_question_takes_the_sentence_before_it_along() =>
        CaseTitle.From("My wife left her phone on board. How can we get it back?", "ContosoAir")
            .ShouldBe("My wife left her phone on board. How can we get it back?");

    [Theory]
    [InlineData("Why does @ContosoAir charge twice?", "Why does ContosoAir charge twice?")]
    [InlineData("Why does @contosoair's app charge twice?", "Why does contosoair's app charge twice?")]
    [InlineData("@ContosoAir's app charges twice", "App charges twice")]
    public void Our_own_name_stays_where_the_sentence_needs_it(string text, string title) => CaseTitle.From(text, "@ContosoAir").ShouldBe(title);

    [Theory]
    [InlineData("@ContosoAir call me on +44 20 7946 0958 please", "Call me on [phone] please")]
    [InlineData("@ContosoAir why no answer to dana.k@example.com?", "Why no answer to [e-mail]?")]
    [InlineData("@ContosoAir my booking code is KX7Q2M and it fails", "My booking code is [booking code] and it fails")]
    public void Personal_data_is_masked(string text, string title) => CaseTitle.From(text, "ContosoAir").ShouldBe(title);

    [Theory]
    [InlineData("", "Post without words")]
    [InlineData("@ContosoAir", "Post without words")]
    [InlineData("   \n ", "Post without words")]
    [InlineData("@ContosoAir https://pic.example/1", "Picture or link without words")]
    [InlineData("@ContosoAir 😡😡😡😡😡", "Post without words: 😡😡😡")]
    [InlineData("@ContosoAir ???", "Post without words: ?")]
    [InlineData("RT @ContosoAir: We are the best.", "Quotation without own words")]
    public void A_post_without_words_says_what_is_there(string text, string title) => CaseTitle.From(text, "ContosoAir").ShouldBe(title);

    [Fact]
    public void It_fits_the_title_column()
    {
        var title = CaseTitle.From("My bag " + new string('x', 300) + " is lost", "ContosoAir");

        title.Length.ShouldBe(CaseTitle.Maximum);
        title.ShouldEndWith("…");
    }

    [Fact]
    public void Direction_marks_and_zero_width_characters_do_not_reach_it() =>
        CaseTitle.From("@ContosoAir my \u202Ebag\u202C is\u200B lost", "ContosoAir").ShouldBe("My bag is lost");

    [Fact]
    public void Another_script_keeps_its_question_mark() =>
        CaseTitle.From("@ContosoAir 私の荷物はどこですか？", "ContosoAir").ShouldBe("私の荷物はどこですか?");
}
