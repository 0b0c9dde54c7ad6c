using System;
using System.Linq;

namespace SocialCrm.Cli.Tests.Commands;

public sealed class When_a_model_is_trained_and_evaluated : IDisposable
{
    private const string Header = "id,label,text\n";

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public void It_reads_posts_as_its_data_say()
    {
        _line.Write("data.csv", Header + Rows("negative", "the gadget hums") + Rows("positive", "the gizmo purrs") + Rows("neutral", "the widget sits"));
        _line.Run("triage", "train", "--data", "data.csv", "--out", "own.model").ShouldBe(0, _line.Error);
        _line.Write("in.csv", "id,text\n1,my gizmo purrs\n2,my gadget hums\n");

        _line.Run("triage", "--file", "in.csv", "--out", "out.csv", "--model", "own.model").ShouldBe(0, _line.Error);

        _line.Read("out.csv").ShouldContain(",positive,");
        _line.Read("out.csv").ShouldContain(",negative,");
        _line.Out.ShouldContain("trained on 60 posts, is in own.model.");
    }

    [Fact]
    public void The_same_data_give_the_same_model()
    {
        _line.Write("data.csv", Header + Rows("negative", "hum") + Rows("positive", "purr"));
        _line.Run("triage", "train", "--data", "data.csv", "--out", "one.model");
        _line.Run("triage", "train", "--data", "data.csv", "--out", "two.model");

        _line.Read("one.model").ShouldBe(_line.Read("two.model"));
    }

    [Fact]
    public void A_folder_stands_for_its_files()
    {
        System.IO.Directory.CreateDirectory(System.IO.Path.Combine(_line.Folder, "posts"));
        _line.Write("posts/a.csv", Header + "1,negative,you lost my bag\n");
        _line.Write("posts/b.csv", Header + "2,positive,best crew ever\n");

        _line.Run("triage", "evaluate", "--data", "posts").ShouldBe(0, _line.Error);

        _line.Out.ShouldStartWith("2 posts");
    }

    [Fact]
    public void An_evaluation_says_how_often_and_where_triage_is_right()
    {
        _line.Write("data.csv", Header + "1,negative,you lost my bag again\n2,positive,\"best crew ever, thank you!\"\n3,neutral,do you fly to Oslo?\n4,positive,this is the worst airline ever\n");

        _line.Run("triage", "evaluate", "--data", "data.csv").ShouldBe(0, _line.Error);

        _line.Out.ShouldContain("Tone: accuracy 75.0 %");
        _line.Out.ShouldContain("Complaint recall: 100.0 %");
        _line.Out.ShouldContain("100 %    75.0 %");
        _line.Out.ShouldNotContain("Intent:");
    }

    [Fact]
    public void With_intents_it_tells_how_well_cases_are_found()
    {
        _line.Write("data.csv", "id,label,intent,text\n1,negative,Complaint,you lost my bag again\n2,positive,Praise,\"best crew ever, thank you!\"\n");

        _line.Run("triage", "evaluate", "--data", "data.csv").ShouldBe(0, _line.Error);

        _line.Out.ShouldContain("Intent: accuracy 100.0 %");
        _line.Out.ShouldContain("Needs a case: precision 100.0 %, recall 100.0 %");
    }

    [Theory]
    [InlineData("id,text\n1,hello\n", "data.csv has no column label; its first line must name the columns id, label and text.")]
    [InlineData("id,label,text\n1,bad,hello\n", "data.csv, post 1: bad is no label; use one of Negative, Neutral, Positive.")]
    [InlineData("id,label,intent,text\n1,negative,Rage,hello\n", "data.csv, post 1: Rage is no intent; use one of Complaint, Question, Request, Praise, Suggestion, Noise.")]
    [InlineData("id,label,text\n", "The data holds no posts; name a CSV file with the columns id, label and text.")]
    public void Data_that_cannot_be_used_are_refused(string content, string sentence)
    {
        _line.Write("data.csv", content);

        _line.Run("triage", "train", "--data", "data.csv", "--out", "own.model").ShouldBe(2);

        _line.Error.ShouldBe(sentence + Environment.NewLine);
        _line.Has("own.model").ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused()
    {
        _line.Write("data.csv", Header + "1,negative,hello\n");

        _line.Run("triage", "evaluate", "--data", "data.csv", "--model", "data.csv").ShouldBe(2);

        _line.Error.ShouldBe("data.csv: This is no triage model: write one with socialcrm triage train." + Environment.NewLine);
    }

    private static string Rows(string label, string text) =>
        string.Concat(Enumerable.Range(0, 20).Select(number => $"{label}{number},{label},{text} in room {number}\n"));
}
