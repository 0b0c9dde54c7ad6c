using System;
using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Tests.Replies;

namespace SocialCrm.Plugins.Tests.Refusals;

public sealed class When_a_form_refuses
{
    private readonly Desk _desk = new();

    [Fact]
    public void Somebody_whose_app_is_in_Spanish_is_told_in_Spanish() =>
        Refusal(WithLanguage(3082)).ShouldBe("Enviar a la cola necesita una cola: indique Cola.");

    [Theory]
    [InlineData(1033)]
    [InlineData(1031)]
    public void Somebody_else_is_told_in_English(int language) =>
        Refusal(WithLanguage(language)).ShouldBe("Route to queue needs a queue: set Queue.");

    [Fact]
    public void Somebody_without_settings_is_told_in_English() =>
        Refusal(_desk.User("New", Role.Admin)).ShouldBe("Route to queue needs a queue: set Queue.");

    [Fact]
    public void A_rep_whose_app_is_in_Spanish_reads_in_Spanish_all_that_speaks_against_a_reply()
    {
        var desk = new ReplyDesk();
        desk.Desk.Service.Create(new Entity("usersettings", desk.Rosa) { ["uilanguageid"] = 3082 });
        desk.Channel(ChannelTable.Enabled, false);

        ReplyDesk.Refusal(() => desk.Draft(string.Empty))
            .ShouldBe("El texto está vacío: escriba una respuesta. El canal Larkspur on X está desactivado: actívelo antes de responder allí.");
    }

    [Fact]
    public void A_call_that_succeeds_asks_for_no_language()
    {
        var asked = 0;
        var user = WithLanguage(3082);
        _desk.Host.BeforeRequest = request =>
        {
            if (request.RequestName == "RetrieveMultiple" && request.Parameters["Query"] is Microsoft.Xrm.Sdk.Query.QueryExpression { EntityName: "usersettings" })
                asked++;
            return null;
        };

        _desk.Host.ServiceFor(user).Create(new Entity(TopicTable.Name) { [TopicTable.PrimaryName] = "Bags", [TopicTable.Phrases] = "bag" });
        asked.ShouldBe(0);

        Refusal(user);
        asked.ShouldBe(1);
    }

    private Guid WithLanguage(int language)
    {
        var user = _desk.User(language.ToString(CultureInfo.InvariantCulture), Role.Admin);
        _desk.Service.Create(new Entity("usersettings", user) { ["uilanguageid"] = language });
        return user;
    }

    private string Refusal(Guid user)
    {
        var policy = _desk.Promises(firstResponse: 60, resolution: 600);
        return Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Host.ServiceFor(user).Create(new Entity(PolicyStepTable.Name)
        {
            [PolicyStepTable.PrimaryName] = "To nowhere",
            [PolicyStepTable.Policy] = new EntityReference(PolicyTable.Name, policy),
            [PolicyStepTable.Kpi] = Choice.Of(Kpi.FirstResponse),
            [PolicyStepTable.Order] = 1,
            [PolicyStepTable.Anchor] = Choice.Of(StepAnchor.MinutesAfterDue),
            [PolicyStepTable.Value] = 0,
            [PolicyStepTable.Action] = Choice.Of(StepAction.RouteToQueue),
        })).Detail.Message;
    }
}
