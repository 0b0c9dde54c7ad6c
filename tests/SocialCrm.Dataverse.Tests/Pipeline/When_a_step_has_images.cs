using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Tests.Pipeline;

public class When_a_step_has_images
{
    private readonly TestOrganization _org = new();
    private readonly List<EntityImageCollection> _images = [];

    [Fact]
    public void The_pre_image_shows_the_stored_row_and_the_post_image_the_new_one()
    {
        var id = _org.Create("contact", ("lastname", "Kim"), ("nickname", "old"));
        _org.On("Update", "contact", Stage.PostOperation, call => _images.AddRange([call.Context.PreEntityImages, call.Context.PostEntityImages]),
            step => step with { Images = [TestOrganization.PreImage("nickname", "lastname"), TestOrganization.PostImage("nickname", "lastname")] });

        _org.Update("contact", id, ("nickname", "new"));

        _images[0]["Pre"]["nickname"].ShouldBe("old");
        _images[0]["Pre"]["lastname"].ShouldBe("Kim");
        _images[1]["Post"]["nickname"].ShouldBe("new");
        _images[1]["Post"]["lastname"].ShouldBe("Kim");
    }

    [Fact]
    public void An_image_has_the_registered_columns_and_the_id_and_nothing_else()
    {
        var id = _org.Create("contact", ("lastname", "Kim"), ("nickname", "old"));
        _org.On("Update", "contact", Stage.PreOperation, call => _images.Add(call.Context.PreEntityImages),
            step => step with { Images = [TestOrganization.PreImage("nickname", "jobtitle")] });

        _org.Update("contact", id, ("nickname", "new"));

        _images[0]["Pre"].Attributes.Keys.ShouldBe(["nickname", "contactid"]);
        _images[0]["Pre"].Id.ShouldBe(id);
    }

    [Fact]
    public void An_image_without_columns_shows_the_whole_row()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        _org.On("Update", "contact", Stage.PreOperation, call => _images.Add(call.Context.PreEntityImages),
            step => step with { Images = [TestOrganization.PreImage()] });

        _org.Update("contact", id, ("nickname", "new"));

        _images[0]["Pre"].Contains("ownerid").ShouldBeTrue();
        _images[0]["Pre"]["fullname"].ShouldBe("Kim");
    }

    [Fact]
    public void A_pre_image_exists_at_stage_10_too()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        _org.On("Update", "contact", Stage.PreValidation, call => _images.Add(call.Context.PreEntityImages),
            step => step with { Images = [TestOrganization.PreImage("lastname")] });

        _org.Update("contact", id, ("lastname", "Lee"));

        _images[0]["Pre"]["lastname"].ShouldBe("Kim");
    }

    [Fact]
    public void A_post_image_of_a_create_shows_the_defaults()
    {
        _org.On("Create", "contact", Stage.PostOperation, call => _images.Add(call.Context.PostEntityImages),
            step => step with { Images = [TestOrganization.PostImage("statecode", "fullname")] });

        _org.Create("contact", ("lastname", "Kim"));

        _images[0]["Post"].GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(0);
        _images[0]["Post"]["fullname"].ShouldBe("Kim");
    }

    [Fact]
    public void Images_are_copies_that_one_step_cannot_spoil_for_the_next()
    {
        var id = _org.Create("contact", ("lastname", "Kim"));
        _org.On("Update", "contact", Stage.PostOperation, call => call.Context.PreEntityImages["Pre"].GetAttributeValue<OptionSetValue>("statecode").Value = 9,
            step => step with { Images = [TestOrganization.PreImage("statecode")] });
        _org.On("Update", "contact", Stage.PostOperation, call => _images.Add(call.Context.PreEntityImages),
            step => step with { Images = [TestOrganization.PreImage("statecode")] });

        _org.Update("contact", id, ("nickname", "D"));

        _images[0]["Pre"].GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(0);
        _org.Read("contact", id).GetAttributeValue<OptionSetValue>("statecode").Value.ShouldBe(0);
    }
}
