using System;

namespace SocialCrm.Cli.Tests.Commands;

public sealed class When_posts_are_triaged : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public void One_post_is_explained_with_reasons()
    {
        _line.Run("triage", "When does my flight leave?").ShouldBe(0);
        _line.Out.ShouldContain("Intent:       Question");
        _line.Out.ShouldContain("Because:");
    }

    [Fact]
    public void A_post_that_starts_with_a_handle_is_text_and_not_a_file_of_arguments()
    {
        _line.Run("triage", "@ContosoAir why?").ShouldBe(0);
        _line.Out.ShouldContain("Intent:       Question");
    }

    [Fact]
    public void Every_row_of_a_file_gets_a_verdict_under_its_id()
    {
        _line.Write("in.csv", "id,text\n7,\"When, please, does it leave?\"\n8,\"two\nlines?\"\n");
        _line.Run("triage", "--file", "in.csv", "--out", "out.csv").ShouldBe(0);
        var rows = _line.Read("out.csv").Split('\n');
        rows[0].ShouldBe("id,intent,tone,label,needsCase,urgency,confidence");
        rows[1].ShouldMatch(@"^7,Question,-?[01]\.\d\d,(negative|neutral|positive),(true|false),(Critical|High|Normal|Low),[01]\.\d\d$");
        rows[2].ShouldStartWith("8,");
        rows[3].ShouldBeEmpty();
    }

    [Fact]
    public void Columns_are_found_in_any_order()
    {
        _line.Write("in.csv", "when,text,id\n2015,Why?,9\n");
        _line.Run("triage", "--file", "in.csv", "--out", "out.csv").ShouldBe(0);
        _line.Read("out.csv").ShouldContain("\n9,Question,");
    }

    [Fact]
    public void A_file_without_the_columns_is_refused_and_nothing_is_written()
    {
        _line.Write("in.csv", "number,words\n1,Hello\n");
        _line.Run("triage", "--file", "in.csv", "--out", "out.csv").ShouldBe(2);
        _line.Error.ShouldBe("in.csv has no column id; its first line must name the columns id and text." + Environment.NewLine);
        _line.Has("out.csv").ShouldBeFalse();
    }

    [Fact]
    public void A_file_with_an_open_quote_is_refused()
    {
        _line.Write("in.csv", "id,text\n1,\"never closed\n");
        _line.Run("triage", "--file", "in.csv", "--out", "out.csv").ShouldBe(2);
        _line.Error.ShouldStartWith("in.csv is not CSV:");
    }
}
