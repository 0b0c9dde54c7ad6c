using System;
using System.Linq;

namespace SocialCrm.Solution.Tests.House;

public sealed class When_the_roles_are_read
{
    [Fact]
    public void Only_admins_read_evidence() => Repository.Files
        .Where(file => file.StartsWith("Solution/src/Roles/", StringComparison.Ordinal))
        .Where(file => Repository.Read(file).Contains("\"prvReadscrm_Evidence\"", StringComparison.Ordinal))
        .ShouldBe(["Solution/src/Roles/Social Admin.xml"]);
}
