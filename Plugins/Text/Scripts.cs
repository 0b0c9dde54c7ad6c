namespace SocialCrm.Plugins.Text;

/// <summary>Tells the languages that have a script of their own, or nearly so.</summary>
internal static class Scripts
{
    /// <summary>ISO 639-1 codes that <see cref="LanguageOf"/> returns.</summary>
    public static readonly string[] Languages = ["ar", "bn", "el", "fa", "he", "hi", "hy", "ja", "ka", "ko", "ru", "ta", "te", "th", "uk", "ur", "zh"];

    /// <summary>The language whose script a letter is of; null for Latin letters and scripts that tell nothing.</summary>
    /// <remarks>A letter that only one of several languages of a script has tells that one: і is Ukrainian, پ Persian, ٹ Urdu, kana Japanese.</remarks>
    public static string? LanguageOf(char letter) => letter switch
    {
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => "el",
        '\u0404' or '\u0406' or '\u0407' or '\u0454' or '\u0456' or '\u0457' or '\u0490' or '\u0491' => "uk",
        >= '\u0400' and <= '\u04FF' => "ru",
        >= '\u0530' and <= '\u058F' => "hy",
        >= '\u0590' and <= '\u05FF' => "he",
        '\u0679' or '\u0688' or '\u0691' or '\u06BA' or '\u06BE' or '\u06D2' => "ur",
        '\u067E' or '\u0686' or '\u0698' or '\u06AF' => "fa",
        >= '\u0600' and <= '\u06FF' => "ar",
        >= '\u0900' and <= '\u097F' => "hi",
        >= '\u0980' and <= '\u09FF' => "bn",
        >= '\u0B80' and <= '\u0BFF' => "ta",
        >= '\u0C00' and <= '\u0C7F' => "te",
        >= '\u0E00' and <= '\u0E7F' => "th",
        >= '\u10A0' and <= '\u10FF' => "ka",
        >= '\u3040' and <= '\u30FF' => "ja",
        >= '\u3400' and <= '\u9FFF' => "zh",
        >= '\uAC00' and <= '\uD7A3' => "ko",
        _ => null,
    };

    /// <summary>The language in whose script a letter may stand as well: kana stand among Chinese characters, Persian and Urdu letters among Arabic ones.</summary>
    public static string CommonOf(string language) => language switch
    {
        "ja" => "zh",
        "fa" or "ur" => "ar",
        "uk" => "ru",
        _ => language,
    };
}
