namespace SocialCrm.Plugins.History;

/// <summary>How satisfied the customer was with a case; the values are those of the platform's customersatisfactioncode.</summary>
public enum Satisfaction
{
    VeryDissatisfied = 1,
    Dissatisfied = 2,
    Neutral = 3,
    Satisfied = 4,
    VerySatisfied = 5,
}
