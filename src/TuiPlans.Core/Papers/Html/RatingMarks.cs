using System.Text;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Papers.Html;

/// <summary>
/// Marks around ratings in Markdown on its way to HTML, where they become badges. They are control characters, which texts of plans never hold when
/// they are written out: nobody can type a badge.
/// </summary>
internal static class RatingMarks
{
    private const char End = '\u0006';
    private const char None = '\u0001';

    private static readonly string[] Kinds = ["none", "blue", "green", "amber", "red"];

    /// <summary>A rating between marks.</summary>
    public static string Of(Rating? rating) => $"{(char)(None + (rating is { } known ? 1 + (int)known : 0))}{RatingSigns.Of(rating)}{End}";

    /// <summary>Whether a character is a mark.</summary>
    public static bool Are(char c) => c is >= None and <= End;

    /// <summary>The name of a rating in the style sheet.</summary>
    public static string Kind(Rating? rating) => Kinds[rating is { } known ? 1 + (int)known : 0];

    /// <summary>Makes elements of the marks in text that is harmless already.</summary>
    public static string ToElements(string safe)
    {
        var html = new StringBuilder(safe.Length);
        foreach (var c in safe)
            html.Append(c == End ? "</span>" : Are(c) ? $"<span class=\"rating {Kinds[c - None]}\">" : c.ToString());
        return html.ToString();
    }
}
