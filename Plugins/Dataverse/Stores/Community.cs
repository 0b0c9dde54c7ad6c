using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>The standard choice socialprofile_community, which knows two networks only.</summary>
internal static class Community
{
    private const int Other = 0;
    private const int Facebook = 1;
    private const int Twitter = 2;

    public static int Of(Network network) => network switch
    {
        Network.X => Twitter,
        Network.Facebook => Facebook,
        _ => Other,
    };

    /// <summary>The network of a row that names only its community.</summary>
    public static Network NetworkOf(int? community) => community switch
    {
        Twitter => Network.X,
        Facebook => Network.Facebook,
        _ => Network.Other,
    };
}
