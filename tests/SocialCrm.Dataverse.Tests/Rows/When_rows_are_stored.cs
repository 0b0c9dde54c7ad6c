using System;
using System.Collections.Generic;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Tests.Rows;

public sealed class When_rows_are_stored
{
    [Fact]
    public void An_older_snapshot_keeps_what_it_held()
    {
        var id = new Guid("00000000-0000-0000-0000-000000000001");
        var before = Snapshot.Empty(Catalogue.Standard).Insert("account", id, [KeyValuePair.Create<string, object?>("name", "Contoso")]);

        var after = before.Update("account", id, [KeyValuePair.Create<string, object?>("name", "Fabrikam")]);

        before.Require("account", id)["name"].ShouldBe("Contoso");
        after.Require("account", id)["name"].ShouldBe("Fabrikam");
    }
}
