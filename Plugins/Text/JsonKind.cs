namespace SocialCrm.Plugins.Text;

/// <summary>The kinds of value that JSON knows.</summary>
public enum JsonKind
{
    Null,
    Text,
    Number,
    Boolean,
    Array,
    Fields,
}
