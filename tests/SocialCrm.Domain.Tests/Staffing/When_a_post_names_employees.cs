using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Staffing;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Domain.Tests.Staffing;

public sealed class When_a_post_names_employees
{
    private static readonly Employee Amira = Of("Amira Haddad", place: "Gate B12, Lisbon", role: "gate agent, lost property", badge: "LX-4411");
    private static readonly Employee Ana = Of("Ana Silva", place: "Porto desk", role: "check-in agent");
    private static readonly Employee OtherAna = Of("Ana Costa", place: "Faro desk", role: "check-in agent");
    private static readonly Employee Will = Of("Will Chase", place: "Lisbon lounge", role: "host");
    private static readonly Employee Ben = Of("Ben Okafor", place: "Social care", role: "rep", variants: ["^BO", "Benny"]);

    private readonly HashSet<Employee> _served = [];

    private string _author = "Dana Vela";

    [Theory]
    [InlineData("Amira Haddad at gate B12 was so rude to my mother")]
    [InlineData("amira haddad, gate agent in lisbon, was horrible and rude")]
    [InlineData("Your colleague with badge number LX 4411 was incredibly rude and shouted at us")]
    [InlineData("The gate agent (badge lx4411) was rude and shouted at us")]
    [InlineData("Ms Haddad at Gate B12 was so rude and unhelpful")]
    [InlineData("Amira's attitude at gate B12 was so rude and horrible")]
    public void A_name_with_the_place_or_role_or_a_badge_is_certain(string text)
    {
        var named = Named(text).ShouldHaveSingleItem();

        named.EmployeeId.ShouldBe(Amira.Id);
        named.Kind.ShouldBe(MentionKind.Complaint);
        named.IsCertain.ShouldBeTrue(named.Basis);
    }

    [Fact]
    public void Words_of_their_role_may_stand_between()
    {
        var named = Named("Ana from check-in at the Porto desk was so rude to us").ShouldHaveSingleItem();

        named.EmployeeId.ShouldBe(Ana.Id);
        named.IsCertain.ShouldBeTrue(named.Basis);
    }

    [Theory]
    [InlineData("The gate B12 agent Amira was so rude to us")]
    [InlineData("Amira, your gate agent at gate B12, was so rude to my mother")]
    [InlineData("Amira from your lost property desk in Lisbon was so rude to my mother")]
    [InlineData("I had to ask Amira at gate B12 three times and she was rude and useless")]
    [InlineData("Amira Haddad was so rude to us at gate B12 this morning")]
    [InlineData("Your gate agent Amira Haddad was rude to my mother and shouted at her")]
    public void The_place_or_role_may_stand_before_the_name_or_after_it(string text)
    {
        var named = Named(text).ShouldHaveSingleItem();

        named.EmployeeId.ShouldBe(Amira.Id);
        named.IsCertain.ShouldBeTrue(named.Basis);
    }

    [Theory]
    [InlineData("Amira is so rude and useless, I am still in Lisbon and very angry", "One name, the place is named, but not with the name")]
    [InlineData("Amira is stranded in Lisbon, your service is awful", "One name, the place is named, but not with the name")]
    [InlineData("We sat at gate B12 for hours. Then Amira Haddad was so rude to us.", "Full name, the place is named, but not with the name")]
    public void A_place_elsewhere_in_the_post_makes_no_name_certain(string text, string basis) => IsADoubt(text, basis);

    [Theory]
    [InlineData("My daughter Amira is stranded in Lisbon, your service is awful")]
    [InlineData("My daughter Amira at gate B12 is crying, your service is awful")]
    [InlineData("Our little Amira in Lisbon is crying, your service is awful")]
    [InlineData("My mother is called Amira Haddad, she waits at gate B12, your service is awful")]
    [InlineData("Amira Haddad is my mother, she waits at gate B12 and your service is awful")]
    [InlineData("Mi hija Amira at gate B12 is crying, awful service")]
    [InlineData("Meine Tochter Amira at gate B12 is crying, awful service")]
    public void Somebody_who_belongs_to_the_customer_is_suggested_at_most(string text) => Named(text).ShouldAllBe(one => !one.IsCertain);

    [Fact]
    public void Not_even_the_owner_of_the_case_is_certain_when_it_may_be_the_customers_mother()
    {
        _served.Add(Amira);

        IsADoubt("my mother Amira still has no bag, your service is awful", "One name, has worked on the case; may be somebody who belongs to the customer");
    }

    [Theory]
    [InlineData("my gate agent Amira at gate B12 was rude and horrible")]
    [InlineData("Our agent Amira at gate B12 was rude and horrible")]
    public void Our_agent_in_the_words_of_a_customer_is_ours(string text) => Named(text).ShouldHaveSingleItem().IsCertain.ShouldBeTrue();

    [Theory]
    [InlineData("At gate B12 the service was awful. Amira Haddad")]
    [InlineData("The service at gate B12 was awful and rude - Amira Haddad")]
    [InlineData("The service at gate B12 was awful and rude. Regards, Amira Haddad")]
    [InlineData("The service at gate B12 was awful and rude\nAmira Haddad")]
    public void A_name_at_the_end_may_be_the_customers_signature(string text)
    {
        _served.Add(Amira);

        Named(text).ShouldAllBe(one => !one.IsCertain);
    }

    [Theory]
    [InlineData("Ask Amira Haddad at gate B12, she saw how rude he was")]
    [InlineData("He was so rude and horrible, please ask your gate agent Amira Haddad at gate B12")]
    [InlineData("Amira Haddad at gate B12 saw how rude and horrible he was")]
    [InlineData("Ask your colleague with badge LX-4411, he was so rude and horrible")]
    public void A_witness_is_suggested_at_most(string text)
    {
        var named = Named(text).ShouldHaveSingleItem();

        named.IsCertain.ShouldBeFalse();
        named.Basis.ShouldEndWith("; may be a witness");
    }

    [Theory]
    [InlineData("Amira Haddad was so rude to my mother", "Full name, nothing else")]
    [InlineData("amira was so rude to my mother", "One name, nothing else")]
    [InlineData("amira, some gate agent, was so rude to me", "One name, the role is named")]
    public void Without_anything_else_that_fits_a_person_has_to_confirm_it(string text, string basis)
    {
        var named = Named(text).ShouldHaveSingleItem();

        named.IsCertain.ShouldBeFalse();
        named.Basis.ShouldBe(basis);
    }

    [Fact]
    public void Of_two_with_one_name_only_the_one_who_plausibly_served_is_meant() =>
        Named("Ana at the Porto desk was so rude to me").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.EmployeeId.ShouldBe(Ana.Id),
            one => one.IsCertain.ShouldBeTrue());

    [Fact]
    public void When_nobody_tells_which_of_two_both_are_suggested() =>
        Named("Ana was so rude to me").ShouldSatisfyAllConditions(
            all => all.Select(one => one.EmployeeId).ShouldBe([Ana.Id, OtherAna.Id], ignoreOrder: true),
            all => all.ShouldAllBe(one => !one.IsCertain));

    [Fact]
    public void Not_even_the_owner_is_certain_when_a_colleague_of_that_name_answered_too()
    {
        _served.Add(Ana);
        _served.Add(OtherAna);

        Named("Ana was so rude to me").ShouldSatisfyAllConditions(
            all => all.Select(one => one.EmployeeId).ShouldBe([Ana.Id, OtherAna.Id], ignoreOrder: true),
            all => all.ShouldAllBe(one => !one.IsCertain));
    }

    [Fact]
    public void Whoever_answered_the_customer_is_meant_by_a_first_name()
    {
        _served.Add(Ben);

        Named("Ben is so rude, he hung up on me").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.IsCertain.ShouldBeTrue(),
            one => one.Basis.ShouldBe("One name, has worked on the case"));
    }

    [Fact]
    public void A_signature_names_whoever_signs_like_that()
    {
        _served.Add(Ben);

        Named("your colleague ^BO is rude and useless").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.EmployeeId.ShouldBe(Ben.Id),
            one => one.IsCertain.ShouldBeTrue());
    }

    [Theory]
    [InlineData("I will chase this until somebody answers, awful service")]
    [InlineData("Will somebody answer? Awful service")]
    [InlineData("Will you chase my refund? This is terrible")]
    [InlineData("WILL NOBODY ANSWER ME? TERRIBLE")]
    public void Names_that_are_words_too_name_nobody_as_words(string text) => Named(text).ShouldBeEmpty();

    [Fact]
    public void Names_that_are_words_too_are_suggested_at_most()
    {
        var named = Named("I met Will in the Lisbon lounge and he was so rude").ShouldHaveSingleItem();

        named.EmployeeId.ShouldBe(Will.Id);
        named.IsCertain.ShouldBeFalse();
        named.Basis.ShouldBe("One name, the place is named; the name is an ordinary word too");
    }

    [Theory]
    [InlineData("Amira Haddad", "This is Amira Haddad, I was at gate B12 and the service was awful")]
    [InlineData("Dana Vela", "I'm Amira Haddad, I was at gate B12 and the service was awful")]
    [InlineData("amira h", "Amira at gate B12 here, awful service")]
    public void The_customers_own_name_is_suggested_at_most(string author, string text)
    {
        _author = author;

        Named(text).ShouldAllBe(one => !one.IsCertain);
    }

    [Fact]
    public void Somebody_without_a_name_at_a_known_place_is_suggested()
    {
        var named = Named("The woman at gate B12 was so rude to us").ShouldHaveSingleItem();

        named.EmployeeId.ShouldBe(Amira.Id);
        named.IsCertain.ShouldBeFalse();
        named.Basis.ShouldBe("Somebody at the place");
    }

    [Theory]
    [InlineData("My flight to Lisbon from gate B12 is late, terrible")]
    [InlineData("Flight LX4411 is a disgrace")]
    [InlineData("RT @other: Amira Haddad at gate B12 was so rude")]
    public void A_place_a_flight_or_the_words_of_somebody_else_name_nobody(string text) => Named(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Ana Silva at the Porto desk was great but my bag is still lost")]
    [InlineData("Your service is terrible and rude but Ana Silva at the Porto desk was great")]
    public void Praise_beside_a_problem_stays_praise_of_the_employee(string text)
    {
        var named = Named(text).ShouldHaveSingleItem();

        named.Kind.ShouldBe(MentionKind.Praise);
        named.IsCertain.ShouldBeTrue();
        named.Words.ShouldBe("Ana Silva at the Porto desk was great");
    }

    [Theory]
    [InlineData("Thanks a lot, Amira Haddad at gate B12, for losing my bag")]
    [InlineData("Thanks a lot, Amira Haddad of gate B12. Now I have missed my flight and nobody helps me.")]
    [InlineData("Great job Amira Haddad at gate B12! You lost my bag and ruined our holiday, I am furious.")]
    [InlineData("Thanks for nothing. Amira Haddad at gate B12 was kind and helpful.")]
    public void Sarcasm_is_no_praise(string text) => Named(text).ShouldHaveSingleItem().Kind.ShouldBe(MentionKind.Complaint);

    [Fact]
    public void Sarcasm_elsewhere_in_the_post_makes_kind_words_a_doubt_and_no_silent_block() =>
        Named("Thanks for nothing. Amira Haddad at gate B12 was kind and helpful.").ShouldHaveSingleItem().IsCertain.ShouldBeFalse();

    [Fact]
    public void A_neutral_question_says_nothing_about_anybody() => Named("Is Amira Haddad at gate B12 today?").ShouldBeEmpty();

    [Fact]
    public void A_name_that_many_share_suggests_nobody()
    {
        var many = Enumerable.Range(0, 4).Select(number => Of($"Kim Number{number}")).ToArray();

        MentionPolicy.Named("Kim was so rude", Facts(many)).ShouldBeEmpty();
        MentionPolicy.Named("Kim was so rude", Facts(many[..3])).Count.ShouldBe(3);
    }

    private void IsADoubt(string text, string basis)
    {
        var named = Named(text).ShouldHaveSingleItem();

        named.EmployeeId.ShouldBe(Amira.Id);
        named.IsCertain.ShouldBeFalse();
        named.Basis.ShouldBe(basis);
    }

    private IReadOnlyList<NamedEmployee> Named(string text) => MentionPolicy.Named(text, Facts(Amira, Ana, OtherAna, Will, Ben));

    private MentionFacts Facts(params Employee[] employees) => new(
        new StaffDirectory(employees), _author, _served.Contains, text => TriagePolicy.Decide(text, TriageContext.Empty));

    private static Employee Of(string name, string? place = null, string? role = null, string? badge = null, string[]? variants = null) => new(
        Guid.NewGuid(), name, variants ?? [], badge, place?.Split(", ") ?? [], role?.Split(", ") ?? [], null);
}
