using System;
using System.IO;

namespace SocialCrm.Cli.Tests.Commands;

public sealed class When_a_file_cannot_be_used : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public void A_missing_replay_file_is_named_without_a_stack_trace()
    {
        _line.Run("replay", "nothing.ndjson").ShouldBe(2);
        _line.Error.ShouldBe("nothing.ndjson was not found; check the path." + Environment.NewLine);
    }

    [Fact]
    public void A_folder_is_not_a_file()
    {
        Directory.CreateDirectory(Path.Combine(_line.Folder, "posts"));
        _line.Run("replay", "posts").ShouldBe(2);
        _line.Error.ShouldBe("posts is a folder; name a file." + Environment.NewLine);
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_named()
    {
        _line.Write("taken", "a file, not a folder");
        _line.Run("pack", "--out", "taken").ShouldBe(2);
        _line.Error.ShouldStartWith($"{Path.Combine("taken", "SocialCrm.zip")} cannot be written:");
    }

    [Fact]
    public void A_schema_folder_that_is_not_there_is_named()
    {
        _line.Run("check", "some.zip", "--schemas", "xsd").ShouldBe(2);
        _line.Error.ShouldBe("xsd is not a folder; name the folder that holds the XSD files." + Environment.NewLine);
    }
}
