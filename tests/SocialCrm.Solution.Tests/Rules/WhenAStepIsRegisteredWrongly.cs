using SocialCrm.Solution.Tests.Samples;

namespace SocialCrm.Solution.Tests.Rules;

public sealed class WhenAStepIsRegisteredWrongly
{
    private const string UpdateMessage = "<SdkMessageId>20bebb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId>";

    [Fact]
    public void A_missing_type_is_named() =>
        SampleZip.Packed().Replace("<PluginTypeId>22222222-0000-4000-8000-000000000002", "<PluginTypeId>22222222-0000-4000-8000-0000000000ff").Error("STEP-TYPE")
            .ShouldBe("The step \"Customer changed\" runs the plug-in type 22222222-0000-4000-8000-0000000000ff, which no assembly of the solution has.");

    [Fact]
    public void A_workflow_step_cannot_be_registered_for_an_event() =>
        SampleZip.Packed().Replace("<PluginTypeId>22222222-0000-4000-8000-000000000002", "<PluginTypeId>22222222-0000-4000-8000-000000000004").Error("STEP-TYPE")
            .ShouldBe("The step \"Customer changed\" runs a workflow step; only plug-ins can be registered for an event.");

    [Fact]
    public void The_name_and_the_id_of_the_type_must_agree() =>
        SampleZip.Packed().Replace("<PluginTypeName>Sample.Plugins.CasePlugin", "<PluginTypeName>Sample.Plugins.OtherPlugin").Error("STEP-TYPENAME")
            .ShouldBe("The step \"Customer changed\" names the type \"Sample.Plugins.OtherPlugin, Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089\", but that id belongs to \"Sample.Plugins.CasePlugin, Sample.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089\".");

    [Fact]
    public void A_step_without_a_message_is_told() =>
        SampleZip.Packed().Replace(UpdateMessage, "").Error("STEP-MSG").ShouldBe("The step \"Customer changed\" names no message.");

    [Fact]
    public void A_message_id_that_other_organizations_may_not_have_is_told() =>
        SampleZip.Packed().Replace(UpdateMessage, "<SdkMessageId>77777777-0000-4000-8000-000000000001</SdkMessageId>").Error("STEP-MSG")
            .ShouldBe("The step \"Customer changed\" waits for the message 77777777-0000-4000-8000-000000000001, which other organizations may not have under this id; name a custom API's message by SdkMessageName.");

    [Fact]
    public void A_message_of_nobody_is_told() =>
        SampleZip.Packed().Replace(UpdateMessage, "<SdkMessageName>smp_Gone</SdkMessageName>").Error("STEP-MSG")
            .ShouldBe("The step \"Customer changed\" waits for smp_Gone, which is no message of the platform and no custom API of the solution.");

    [Fact]
    public void The_message_of_a_custom_API_is_known() =>
        SampleZip.Packed().Replace(UpdateMessage, "<SdkMessageName>smp_Count</SdkMessageName>").Check().ShouldNotContain(f => f.Code == "STEP-MSG");

    [Fact]
    public void A_message_of_the_platform_may_be_named() =>
        SampleZip.Packed().Replace(UpdateMessage, "<SdkMessageName>Associate</SdkMessageName>").Check().ShouldNotContain(f => f.Code == "STEP-MSG");

    [Fact]
    public void A_stage_that_steps_do_not_have_is_told() =>
        SampleZip.Packed().Replace("<Stage>40<", "<Stage>30<").Error("STEP-STAGE").ShouldBe("The step \"Customer changed\" has stage 30; steps run at 10, 20 or 40.");

    [Fact]
    public void Only_steps_after_the_operation_are_asynchronous() =>
        SampleZip.Packed().Replace("<Stage>40<", "<Stage>20<").Replace("<Mode>0<", "<Mode>1<").Error("STEP-ASYNC")
            .ShouldBe("The step \"Customer changed\" is asynchronous at stage 20; only stage 40 can be.");

    [Fact]
    public void Only_asynchronous_steps_have_a_job_to_delete() =>
        SampleZip.Packed().Replace("<AsyncAutoDelete>0<", "<AsyncAutoDelete>1<").Error("STEP-AAD")
            .ShouldBe("The step \"Customer changed\" deletes its job when done (AsyncAutoDelete), but it is synchronous and has no job.");

    [Fact]
    public void An_unknown_filtering_column_is_named() =>
        SampleZip.Packed().Replace("customerid,smp_channelid", "customerid,smp_canalid").Error("STEP-FILTER")
            .ShouldBe("The step \"Customer changed\" filters on smp_canalid, but incident has no such column.");

    [Fact]
    public void A_filtering_column_is_named_by_its_logical_name() =>
        SampleZip.Packed().Replace("customerid,smp_channelid", "customerid,smp_ChannelId").Error("STEP-FILTER")
            .ShouldBe("The step \"Customer changed\" filters on smp_ChannelId; the platform wants the logical name, smp_channelid.");

    [Fact]
    public void An_unknown_table_is_named() =>
        SampleZip.Packed().Replace("<PrimaryEntity>incident<", "<PrimaryEntity>smp_gone<").Error("STEP-FILTER")
            .ShouldBe("The step \"Customer changed\" is on the table smp_gone, which neither the platform nor the solution has.");

    [Fact]
    public void A_table_is_named_by_its_logical_name() =>
        SampleZip.Packed().Replace("<PrimaryEntity>incident<", "<PrimaryEntity>Incident<").Error("STEP-FILTER")
            .ShouldBe("The step \"Customer changed\" names the table Incident; a step names the logical name, incident.");

    [Fact]
    public void An_update_step_without_filtering_columns_is_told() =>
        SampleZip.Packed().Replace("<FilteringAttributes>customerid,smp_channelid</FilteringAttributes>", "").Warning("STEP-NOFILTER")
            .ShouldBe("The step \"Customer changed\" runs on every update of incident; name the columns that matter in FilteringAttributes.");

    [Fact]
    public void A_type_that_would_run_twice_at_one_event_is_told() =>
        SampleZip.Packed().Replace("<SdkMessageId>9ebdbb1b", "<SdkMessageId>20bebb1b").Replace("<Mode>1<", "<Mode>0<").Replace("<AsyncAutoDelete>1<", "<AsyncAutoDelete>0<").Error("STEP-DUP")
            .ShouldBe("The step \"Case created\" runs the same type at the same event as \"Customer changed\", so it would run twice.");

    [Fact]
    public void An_image_of_an_unknown_kind_is_told() =>
        SampleZip.Packed().Replace("<ImageType>0<", "<ImageType>7<").Error("IMG-TYPE")
            .ShouldBe("The image PreImage of the step \"Customer changed\" has the type 7; 0 is before, 1 after, 2 both.");

    [Fact]
    public void There_is_no_image_from_before_a_creation() =>
        SampleZip.Packed().Replace(UpdateMessage, "<SdkMessageName>Create</SdkMessageName>").Error("IMG-PRE")
            .ShouldBe("The image PreImage of the step \"Customer changed\" shows the row before it was created, when there is none.");

    [Fact]
    public void There_is_no_image_from_after_a_deletion() =>
        SampleZip.Packed().Replace(UpdateMessage, "<SdkMessageName>Delete</SdkMessageName>").Replace("<ImageType>0<", "<ImageType>1<").Error("IMG-POST")
            .ShouldBe("The image PreImage of the step \"Customer changed\" shows the row after it was deleted, when there is none.");

    [Fact]
    public void There_is_no_image_from_after_the_operation_before_it() =>
        SampleZip.Packed().Replace("<Stage>40<", "<Stage>20<").Replace("<ImageType>0<", "<ImageType>1<").Error("IMG-STAGE")
            .ShouldBe("The image PreImage of the step \"Customer changed\" shows the row after the operation, but the step runs before it; only stage 40 can have it.");

    [Fact]
    public void An_image_hangs_on_the_property_of_its_message() =>
        SampleZip.Packed().Replace("<MessagePropertyName>Target<", "<MessagePropertyName>Id<").Error("IMG-PROP")
            .ShouldBe("The image PreImage of the step \"Customer changed\" hangs on the property \"Id\"; on Update that is Target.");

    [Fact]
    public void A_message_without_images_has_none() =>
        SampleZip.Packed().Replace(UpdateMessage, "<SdkMessageName>Retrieve</SdkMessageName>").Error("IMG-MSG")
            .ShouldBe("The image PreImage of the step \"Customer changed\" is on Retrieve, which has no images.");

    [Fact]
    public void An_image_carries_columns_that_exist() =>
        SampleZip.Packed().Replace("<Attributes>customerid<", "<Attributes>clientid<").Error("IMG-ATTR")
            .ShouldBe("The image PreImage of the step \"Customer changed\" carries clientid, but incident has no such column.");

    [Fact]
    public void An_image_of_all_columns_is_told() =>
        SampleZip.Packed().Replace("<Attributes>customerid</Attributes>", "").Warning("IMG-ATTR")
            .ShouldBe("The image PreImage of the step \"Customer changed\" carries every column; name those that the step reads.");
}
