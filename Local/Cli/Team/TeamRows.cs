using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Setup;
using SocialCrm.Local.Dataverse;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Cli.Team;

/// <summary>Makes the users of a team in a fresh CRM, as an admin would.</summary>
internal static class TeamRows
{
    private const string TrainingTeam = "In training";

    public static IReadOnlyList<TeamMember> Make(DataverseHost host, TeamSetup setup)
    {
        List<TeamMember> people = [.. setup.People.Select(person => Member(host, person))];
        List<EntityReference> trainees = [.. people.Where(p => p.Setup.InTraining).Select(p => new EntityReference(UserTable.Name, p.UserId))];
        if (trainees.Count > 0)
            Train(host.Service, trainees);
        return people;
    }

    private static TeamMember Member(DataverseHost host, TeamMemberSetup person)
    {
        var user = UserRoles.Make(host.Service, person.Name, person.Approves ? UserRoles.Approver : UserRoles.Rep);
        return new TeamMember(person, user, new PatientService(host.ServiceFor(user).Execute));
    }

    private static void Train(IOrganizationService service, List<EntityReference> trainees)
    {
        var team = service.Create(new Entity(UserTable.Team) { ["name"] = TrainingTeam });
        service.Associate(UserTable.Team, team, new Relationship("teammembership_association"), [.. trainees]);
        foreach (var channel in service.ReadAll(ChannelTable.Name, ChannelTable.Id, ChannelTable.Id))
            service.Update(new Entity(ChannelTable.Name, channel.Id) { [ChannelTable.TrainingTeam] = new EntityReference(UserTable.Team, team) });
    }
}
