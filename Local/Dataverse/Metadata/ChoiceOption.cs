namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>One value of a choice, yes/no, state or status column.</summary>
public sealed record ChoiceOption(int Value, string Label)
{
    /// <summary>Of a status reason: the state it belongs to.</summary>
    public int? State { get; init; }

    /// <summary>Of a state: the status reason a row gets when only the state is set.</summary>
    public int? DefaultStatus { get; init; }
}
