using System.Text.RegularExpressions;

namespace TuiPlans.Core.Exchange;

/// <summary>Tells names of people from posts by the words that posts are made of. What is neither stays as it is worded.</summary>
internal static partial class PersonWords
{
    /// <summary>Whether a text is the name of a person: two to four words with capitals, none of them of a post.</summary>
    public static bool IsName(string text) => Name().IsMatch(text.Trim()) && !IsPost(text);

    /// <summary>Whether a text names a post.</summary>
    public static bool IsPost(string text) => Role().IsMatch(text) || Body().IsMatch(text);

    /// <summary>Whether a text names a body and no post in it.</summary>
    public static bool IsBody(string text) => Body().IsMatch(text) && !Role().IsMatch(text);

    [GeneratedRegex(@"^(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Cllr|Sir|Dame)\.?\s+)?\p{Lu}[\p{L}'’-]*\.?(?:\s+\p{Lu}[\p{L}'’-]*\.?){1,3}$", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"\b(?:managers?|directors?|heads?|nurses?|doctors?|leads?|officers?|matrons?|chairs?|chief|co-?ordinators?|advis[eo]rs?|practitioners?|supervisors?|midwi(?:fe|ves)|consultants?|commissioners?|executives?|superintendents?|inspectors?|sergeants?|constables?|principals?|head ?teachers?|teachers?|social workers?|secretary|administrators?|leaders?|members?|professionals?|champions?|trainers?|analysts?|clerks?|governors?|treasurers?|solicitors?|psychologists?)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Role();

    [GeneratedRegex(@"\b(?:team|group|board|committee|services?|department|trust|council|partnership|agencies|partners|all)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Body();
}
