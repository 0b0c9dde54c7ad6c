using System.Text.RegularExpressions;

namespace SocialCrm.Plugins.Replies;

/// <summary>Finds amounts of money: a number beside the sign, the code or the name of a currency.</summary>
internal static class MoneyWords
{
    // ISO 4217, written in capitals. Without ALL and TOP, SOS, and MAD, which is Madrid before it is a dirham.
    private const string Codes =
        "AED|AFN|AMD|ANG|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BGN|BHD|BIF|BMD|BND|BOB|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHF|CLP|CNY|COP|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|" +
        "EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MDL|MGA|" +
        "MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SRD|SSP|STN|" +
        "SVC|SYP|SZL|THB|TJS|TMT|TND|TRY|TTD|TWD|TZS|UAH|UGX|USD|UYU|UZS|VES|VND|VUV|WST|XAF|XCD|XCG|XOF|XPF|YER|ZAR|ZMW|ZWG";

    // Codes that are no word and no airport in small letters either, and names and short forms in several languages.
    private const string Names =
        "eur|usd|gbp|chf|jpy|sek|nok|dkk|pln|czk|huf|inr|brl|mxn|cny|aud|nzd|zar|krw|sgd|hkd|thb|idr|aed|uah|" +
        "euros?|d[oó]lar(?:es)?|dollars?|pounds?|libras?|cents?|c[eé]ntimos?|centavos?|pence|francs?|francos?|franken|yen(?:es)?|yuan|renminbi|" +
        "kr|kroner?|kronen|kronor|kr[oó]na|kronur|pesos?|reais|rupees?|rupias?|rs|liras?|lire|zlot(?:y|ys|ych)|złot(?:y|ych)|zł|zl|kč|korun[ay]?|forints?|leva|лв|руб(?:ль|ля|лей)?|" +
        "грн|r(?:o)?ubles?|hryvnias?|dirhams?|riyals?|shekels?|baht|rupiah|ringgit|dinars?|naira|shillings?|quid|bucks|lek|manat|tenge";

    // Words of other meanings, which follow an amount.
    private const string Behind = "won|rand|real(?:es)?|lei|leu|soles";

    private const string Spelled =
        "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|" +
        "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|cientos|doscientos|quinientos|mil";

    private const string NotInWord = @"(?<![\p{L}\p{Nd}])", WordEnds = @"(?![\p{L}\p{Nd}]|-\p{L})";

    private static readonly Regex Amount = new Regex(
        @"\p{Sc}\s{0,2}\d|\d(?:[.,]-{1,2})?\s{0,2}\p{Sc}|" +
        NotInWord + "(?:" + Codes + "|(?i:" + Names + @"))\.?\s{0,2}\d(?!\d?[:h]\d)|" +
        @"\d(?:[.,]-{1,2})?\s{0,2}(?i:(?:k|mil|thousand|mill(?:ion|ones))\s)?(?:" + Codes + "|(?i:" + Names + "|" + Behind + "))" + WordEnds + "|" +
        @"\d\s?(?:万|千)?(?:円|元|원|ドル|ユーロ|บาท)|" +
        NotInWord + "(?i:(?:" + Spelled + @")\s+(?:" + Names + "))" + WordEnds,
        RegexOptions.CultureInvariant);

    public static bool AreIn(string text) => Amount.IsMatch(text);
}
