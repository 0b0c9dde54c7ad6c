using System;
using System.IO;
using System.IO.Compression;

namespace SocialCrm.Cli.Tests.Commands;

public sealed class When_the_solution_is_packed_and_checked : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public void Both_zips_are_written_and_pass_the_check()
    {
        _line.Run("pack", "--out", "zips").ShouldBe(0);
        _line.Run("check", Path.Combine("zips", "SocialCrm.zip")).ShouldBe(0);
        _line.Run("check", Path.Combine("zips", "SocialCrm_managed.zip")).ShouldBe(0);
        _line.Out.ShouldContain("0 errors");
        _line.Has(Path.Combine("zips", "GettingStarted.zip")).ShouldBeTrue();
    }

    [Fact]
    public void A_zip_without_its_content_types_fails_the_check()
    {
        _line.Run("pack", "--out", ".").ShouldBe(0);
        using (var zip = ZipFile.Open(Path.Combine(_line.Folder, "SocialCrm.zip"), ZipArchiveMode.Update))
            zip.GetEntry("[Content_Types].xml")!.Delete();
        _line.Run("check", "SocialCrm.zip").ShouldBe(2);
        _line.Out.ShouldContain("[Content_Types].xml");
    }

    [Fact]
    public void A_file_that_is_not_a_zip_fails_the_check()
    {
        _line.Write("solution.zip", "not a zip");
        _line.Run("check", "solution.zip").ShouldBe(2);
        _line.Out.ShouldContain("solution.zip: 1 error, 0 warnings.");
    }
}
