using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests.Rules;

public sealed class WhenAFormOrViewIsDescribedWrongly
{
    [Fact]
    public void A_form_shows_columns_that_exist() =>
        SampleZip.Packed().Replace("datafieldname=\"smp_name\"", "datafieldname=\"smp_title\"").Error("FORM-FIELD")
            .ShouldBe("The form \"Channel\" shows smp_title, but smp_channel has no such column.");

    [Fact]
    public void A_form_has_rows() =>
        SampleZip.Packed().Replace("<rows>", "<lines>").Replace("</rows>", "</lines>").Error("FORM-SHAPE")
            .ShouldBe("The form \"Channel\" has no tabs/tab/columns/column/sections/section/rows, so nothing can be shown.");

    [Fact]
    public void Controls_do_not_share_an_id() =>
        SampleZip.Packed().Replace("control id=\"smp_network\"", "control id=\"smp_name\"").Error("FORM-CONTROL")
            .ShouldBe("The form \"Channel\" needs a control id that no other control has; \"smp_name\" is not.");

    [Fact]
    public void A_control_has_a_class() =>
        SampleZip.Packed().Replace(" classid=\"{4273EDBD-AC1D-40d3-9FB2-095C621B552D}\"", "").Error("FORM-CONTROL")
            .ShouldBe("The control smp_name of the form \"Channel\" has no class id.");

    [Fact]
    public void A_control_is_of_a_class_of_the_platform() =>
        SampleZip.Packed().Replace("classid=\"{4273EDBD-AC1D-40d3-9FB2-095C621B552D}\"", "classid=\"{4273EDBD-0000-40d3-9FB2-095C621B552D}\"").Error("FORM-CLASS")
            .ShouldBe("The control of smp_name on the form \"Channel\" is of the class 4273edbd-0000-40d3-9fb2-095c621b552d, which is none of the platform's.");

    [Fact]
    public void A_control_can_show_the_type_of_its_column() =>
        SampleZip.Packed().Replace("classid=\"{4273EDBD-AC1D-40d3-9FB2-095C621B552D}\"", "classid=\"{5B773807-9FB2-42DB-97C3-7A91EFF8ADFF}\"").Error("FORM-CLASS")
            .ShouldBe("The control of smp_name on the form \"Channel\" cannot show a column of type nvarchar.");

    [Fact]
    public void A_described_control_is_on_the_form() =>
        SampleZip.Packed().Replace("forControl=\"{44444444-0000-4000-8000-0000000000c1}\"", "forControl=\"{44444444-0000-4000-8000-0000000000c2}\"").Error("FORM-CD")
            .ShouldBe("The form \"Channel\" describes a control that it does not have: {44444444-0000-4000-8000-0000000000c2}.");

    [Fact]
    public void A_script_is_in_the_package() =>
        SampleZip.Packed().Replace("Library name=\"smp_/scripts/case.js\"", "Library name=\"smp_/scripts/gone.js\"").Error("FORM-WR")
            .ShouldBe("The form \"Channel\" uses the web resource smp_/scripts/gone.js, which is not in the package.");

    [Fact]
    public void A_view_asks_for_columns_that_exist() =>
        SampleZip.Packed().Replace("condition attribute=\"smp_network\"", "condition attribute=\"smp_kind\"").Error("VIEW-FIELD")
            .ShouldBe("The view \"All Channels\" asks for smp_kind, but smp_channel has no such column.");

    [Fact]
    public void A_view_asks_a_joined_table_for_columns_that_exist() =>
        SampleZip.Packed().Replace("alias=\"q\">", "alias=\"q\"><attribute name=\"colour\" />").Error("VIEW-FIELD")
            .ShouldBe("The view \"All Channels\" asks for colour, but queue has no such column.");

    [Fact]
    public void A_view_joins_on_columns_that_exist() =>
        SampleZip.Packed().Replace("to=\"smp_queueid\"", "to=\"smp_line\"").Error("VIEW-FIELD")
            .ShouldBe("The view \"All Channels\" joins on smp_line, but smp_channel has no such column.");

    [Fact]
    public void A_view_joins_tables_that_exist() =>
        SampleZip.Packed().Replace("link-entity name=\"queue\"", "link-entity name=\"smp_line\"").Error("VIEW-FIELD")
            .ShouldBe("The view \"All Channels\" asks for the table smp_line, which neither the platform nor the solution has.");

    [Fact]
    public void A_view_shows_what_it_asks_for() =>
        SampleZip.Packed().Replace("<attribute name=\"smp_name\" />", "").Error("VIEW-FIELD")
            .ShouldBe("The view \"All Channels\" shows smp_name, but its query does not ask for it.");

    [Fact]
    public void A_view_finds_its_rows_by_a_column_that_exists() =>
        SampleZip.Packed().Replace("id=\"smp_channelid\"", "id=\"smp_id\"").Error("VIEW-FIELD")
            .ShouldBe("The view \"All Channels\" finds its rows by smp_id, but smp_channel has no such column.");

    [Fact]
    public void A_view_is_one_of_its_own_table() =>
        SampleZip.Packed().Replace("<entity name=\"smp_channel\">", "<entity name=\"smp_setting\">").Check()
            .ShouldContain(f => f.Code == "VIEW-SHAPE" && f.Message == "The view \"All Channels\" is one of smp_channel, but asks for smp_setting.");

    [Fact]
    public void A_view_has_columns() =>
        SampleZip.Packed().Replace("<layoutxml>", "<layout>").Replace("</layoutxml>", "</layout>").Error("VIEW-SHAPE")
            .ShouldBe("The view \"All Channels\" has no columns (layoutxml/grid/row).");

    [Fact]
    public void A_view_has_a_query() =>
        SampleZip.Packed().Replace("<fetch ", "<search ").Replace("</fetch>", "</search>").Check()
            .ShouldContain(f => f.Code == "VIEW-SHAPE" && f.Message == "The view \"All Channels\" has no query (fetchxml/fetch/entity).");
}
