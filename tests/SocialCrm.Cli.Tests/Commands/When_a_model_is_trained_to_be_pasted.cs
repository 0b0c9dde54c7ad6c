using System;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Cli.Tests.Commands;

public sealed class When_a_model_is_trained_to_be_pasted : IDisposable
{
    private const string Posts =
        "id,label,intent,text\n1,negative,Complaint,my bag is lost\n2,positive,Praise,lovely crew today\n3,neutral,Question,when do you open\n"
        + "4,negative,Complaint,the app crashed twice\n5,positive,Praise,great service thanks\n6,neutral,Request,please send the invoice\n";

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public void The_text_is_the_same_model_as_the_file()
    {
        _line.Write("posts.csv", Posts);
        _line.Run("triage", "train", "--data", "posts.csv", "--out", "model.txt", "--base64").ShouldBe(0);
        var model = ModelText.Read(_line.Read("model.txt"));

        _line.Out.ShouldContain($"Model {model.Id}, trained on 6 posts");
        _line.Run("triage", "train", "--data", "posts.csv", "--out", "model.bin").ShouldBe(0);
        _line.Out.ShouldContain($"Model {model.Id}, trained on 6 posts");
    }
}
