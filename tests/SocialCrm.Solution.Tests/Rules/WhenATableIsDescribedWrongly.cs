using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests.Rules;

public sealed class WhenATableIsDescribedWrongly
{
    [Fact]
    public void A_lookup_needs_its_relationship() =>
        SampleZip.Packed().Replace("<ReferencingAttributeName>smp_QueueId<", "<ReferencingAttributeName>smp_Name<").Error("REL-MISSING")
            .ShouldBe("The lookup smp_channel.smp_queueid has no relationship in the package.");

    [Fact]
    public void A_relationship_needs_its_column() =>
        SampleZip.Packed().Replace("</EntityRelationships>", "<EntityRelationship Name=\"extra\"><ReferencingEntityName>smp_Channel</ReferencingEntityName><ReferencingAttributeName>smp_Gone</ReferencingAttributeName></EntityRelationship></EntityRelationships>").Error("REL-MISSING")
            .ShouldBe("The relationship extra hangs on smp_channel.smp_gone, but there is no such column.");

    [Fact]
    public void A_relationship_needs_its_tables() =>
        SampleZip.Packed().Replace("<ReferencedEntityName>smp_Channel<", "<ReferencedEntityName>smp_Gone<").Error("REL-MISSING")
            .ShouldBe("The relationship smp_channel_incident names the table smp_gone, which neither the platform nor the solution has.");

    [Fact]
    public void A_relationship_is_there_once() =>
        SampleZip.Packed().Replace("</EntityRelationships>", "<EntityRelationship Name=\"smp_channel_queue\" /></EntityRelationships>").Error("REL-DUP")
            .ShouldBe("The relationship smp_channel_queue is there twice.");

    [Fact]
    public void A_column_is_there_once() =>
        SampleZip.Packed().Replace("<LogicalName>smp_name</LogicalName>", "<LogicalName>smp_network</LogicalName>").Check()
            .ShouldContain(f => f.Code == "COL-DUP" && f.Message == "The column smp_channel.smp_network is there twice.");

    [Fact]
    public void A_column_begins_with_the_prefix() =>
        SampleZip.Packed().Replace("</attributes>", "<attribute PhysicalName=\"extra\"><Type>int</Type><LogicalName>extra</LogicalName><IsCustomField>1</IsCustomField></attribute></attributes>").Check()
            .ShouldContain(f => f.Code == "COL-PREFIX" && f.Message.EndsWith(".extra must start with the publisher's prefix, smp_."));

    [Fact]
    public void A_key_contains_columns_that_exist() =>
        SampleZip.Packed().Replace("<AttributeName>smp_name<", "<AttributeName>smp_gone<").Error("KEY-ATTR")
            .ShouldBe("The key smp_channelkey of smp_channel contains smp_gone, but smp_channel has no such column.");

    [Fact]
    public void A_key_contains_something() =>
        SampleZip.Packed().Replace("<AttributeName>smp_network</AttributeName>", "").Replace("<AttributeName>smp_name</AttributeName>", "").Error("KEY-ATTR")
            .ShouldBe("The key smp_channelkey of smp_channel has 0 columns; a key has 1 to 16.");

    [Fact]
    public void A_value_is_there_once() =>
        SampleZip.Packed().Replace("value=\"100000001\"", "value=\"100000000\"").Error("OPT-DUP").ShouldBe("The choice smp_network has the value 100000000 twice.");

    [Fact]
    public void A_value_outside_the_publishers_range_is_told() =>
        SampleZip.Packed().Replace("value=\"100000001\"", "value=\"7\"").Warning("OPT-PREFIX")
            .ShouldBe("The value 7 of smp_network is outside the publisher's range and may meet another publisher's.");

    [Fact]
    public void A_columns_choice_is_in_the_package() =>
        SampleZip.Packed().Replace("<OptionSetName>smp_network<", "<OptionSetName>smp_gone<").Error("OPT-NOTFOUND")
            .ShouldBe("The column smp_channel.smp_network takes its values from the choice smp_gone, which is not in the package.");

    [Fact]
    public void A_privilege_is_for_a_table_that_exists() =>
        SampleZip.Packed().Replace("prvReadsmp_Channel", "prvReadsmp_Gone").Error("ROLE-ENT")
            .ShouldBe("The role Sample Rep has prvReadsmp_Gone, but there is no table with the schema name smp_Gone.");

    [Fact]
    public void A_privilege_spells_the_schema_name() =>
        SampleZip.Packed().Replace("prvReadsmp_Channel", "prvAppendTosmp_channel").Error("ROLE-ENT")
            .ShouldBe("The role Sample Rep has prvAppendTosmp_channel, but there is no table with the schema name smp_channel.");

    [Fact]
    public void A_privilege_has_one_of_the_levels() =>
        SampleZip.Packed().Replace("level=\"Basic\"", "level=\"User\"").Error("ROLE-LEVEL")
            .ShouldBe("The role Sample Rep has prvReadsmp_Channel at the level \"User\"; levels are Basic, Local, Deep, Global.");

    [Fact]
    public void A_privilege_is_there_once() =>
        SampleZip.Packed().Replace("prvReadsmp_Channel", "prvReadIncident").Error("ROLE-DUP").ShouldBe("The role Sample Rep has the privilege prvReadIncident twice.");

    [Fact]
    public void Rows_without_an_owner_know_only_the_global_level() =>
        SampleZip.Packed().Replace("name=\"prvReadsmp_Setting\" level=\"Global\"", "name=\"prvReadsmp_Setting\" level=\"Deep\"").Error("ROLE-ORGOWNED")
            .ShouldBe("The role Sample Rep has prvReadsmp_Setting below Global, but an organization-owned table knows only Global.");

    [Fact]
    public void Rows_without_an_owner_cannot_be_shared() =>
        SampleZip.Packed().Replace("prvReadsmp_Setting", "prvSharesmp_Setting").Error("ROLE-ORGOWNED")
            .ShouldBe("The role Sample Rep has prvSharesmp_Setting, but rows of an organization-owned table cannot be assigned or shared.");

    [Fact]
    public void A_table_has_a_main_form() =>
        SampleZip.Packed().Replace("<forms type=\"main\">", "<forms type=\"card\">").Warning("TABLE-FORM")
            .ShouldBe("The table smp_channel has no main form, so nobody can open a row of it.");

    [Fact]
    public void A_table_has_a_public_view() =>
        SampleZip.Packed().Replace("<querytype>0<", "<querytype>64<").Warning("TABLE-VIEW")
            .ShouldBe("The table smp_channel has no public view, so nobody can list its rows.");

    [Fact]
    public void A_table_has_an_icon() =>
        SampleZip.Packed().Replace("<IconVectorName>smp_/icons/sample.svg<", "<IconVectorName><").Warning("TABLE-ICON")
            .ShouldBe("The table smp_channel has no icon.");

    [Fact]
    public void The_icon_of_a_table_is_an_SVG_of_the_package() =>
        SampleZip.Packed().Replace("<IconVectorName>smp_/icons/sample.svg<", "<IconVectorName>smp_/scripts/case.js<").Error("TABLE-ICON")
            .ShouldBe("The icon smp_/scripts/case.js of smp_channel is no SVG web resource of the package.");
}
