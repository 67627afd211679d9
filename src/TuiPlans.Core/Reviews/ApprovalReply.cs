using System.Globalization;
using System.Text.RegularExpressions;

namespace TuiPlans.Core.Reviews;

/// <summary>A reply of an approver in their own words: all of it, or all but some items.</summary>
public static partial class ApprovalReply
{
    /// <summary>
    /// The numbers of the items that are not agreed, none where all are; null with the reason where the reply cannot be taken without a person.
    /// </summary>
    /// <param name="reply">The words.</param>
    public static (IReadOnlyList<int>? Except, string Problem) Read(string reply)
    {
        var text = reply.Trim().ToLowerInvariant().TrimEnd('.', '!');
        if (All().IsMatch(text))
            return ([], "");
        if (AllBut().Match(text) is { Success: true } match)
            return ([.. Number().Matches(match.Groups["items"].Value).Select(one => int.Parse(one.Value, CultureInfo.InvariantCulture))], "");
        return (null, $"\"{reply}\" is not understood: it must say \"agree all\", or \"agree all but\" and the numbers of items. Say the numbers yourself with --except, and what was said with -m.");
    }

    [GeneratedRegex(@"^(i |we )?(agreed?|approved?|ok|okay|yes|accept(ed)?)[,:;]?( to)?( all| everything| all of it| all items)?(,? (please|thanks|thank you))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex All();

    [GeneratedRegex(@"^(i |we )?(agreed?|approved?|ok|okay|yes|accept(ed)?)?[,:;]?( to)? ?(all|everything)( of it| items)?,? (but|except|except for|bar|apart from|without|but not|other than) (for )?(items? |numbers? |nos?\.? )?(?<items>#?\d{1,4}((,| and|, and| &| or)? #?\d{1,4})*)(,? (please|thanks|thank you))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AllBut();

    [GeneratedRegex(@"\d+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
