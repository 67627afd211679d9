using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>What stands on every page: of which day and for whom it is, the way up, and that it was made.</summary>
public static class PageFrame
{
    /// <summary>The beginning of the last line of every page, by which a page of ours is known.</summary>
    public const string Mark = "Made by TuiPlans from the plans";

    private const string AsAtWords = "As at ";
    private const string UpWords = "Back to: ";

    /// <summary>A page.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="title">Its title.</param>
    /// <param name="matter">What the pages are made of.</param>
    /// <param name="above">The pages above it, the topmost first.</param>
    /// <param name="body">What it says.</param>
    /// <param name="leftOut">How many items are left out on it.</param>
    internal static Page Of(string path, string title, PageMatter matter, IReadOnlyList<(string Title, Place Place)> above, IReadOnlyList<Block> body, int leftOut)
    {
        List<Block> blocks = [new Block.Heading(1, title)];
        blocks.Add(new Block.Paragraph(string.Join(" ", new[] { AsAt(matter), $"Edition for {matter.Audience.Said()}.", Edition.LeftOutWords(leftOut), Unapproved(matter.Unapproved) }.OfType<string>())));
        if (above.Count > 0)
            blocks.Add(new Block.Paragraph(Up(above)));
        blocks.AddRange(body);
        blocks.Add(new Block.Paragraph($"{Mark}. Whoever keeps a plan puts right there what is wrong here; then this page is made again."));
        return new Page(path, title, blocks);
    }

    /// <summary>The day and audience that a page states; null where it states none, as a page of somebody else.</summary>
    /// <param name="markdown">The page.</param>
    public static (DateOnly Day, Audience Audience)? Stated(string markdown)
    {
        var line = markdown.Split('\n').FirstOrDefault(one => one.StartsWith(AsAtWords, StringComparison.Ordinal));
        var end = line?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (line is null || end < 0 || !DateOnly.TryParseExact(line[AsAtWords.Length..end].Split(',')[0], "d MMM yyyy", out var day))
            return null;
        foreach (var audience in Enum.GetValues<Audience>())
        {
            if (line.Contains($"Edition for {audience.Said()}.", StringComparison.Ordinal))
                return (day, audience);
        }
        return null;
    }

    /// <summary>How many changes of what is shown are not approved: <c>Includes 2 changes not yet approved.</c>; null where there is nothing to say.</summary>
    public static string? Unapproved(int? count) => count is null or 0 ? null : $"Includes {Sentences.Count(count.Value, "change")} not yet approved.";

    /// <summary>Whether a part of a page leads to the pages above it.</summary>
    internal static bool IsUp(Block block) => block is Block.Paragraph { Line.Pieces: [Piece.Words { Text: UpWords }, Piece.Linked, ..] };

    /// <summary>Whether a part of a page is its last line, which says that it was made.</summary>
    internal static bool IsEnd(Block block) => block is Block.Paragraph { Line.Pieces: [Piece.Words words] } && words.Text.StartsWith(Mark, StringComparison.Ordinal);

    private static string AsAt(PageMatter matter) => AsAtWords + Period.Day(matter.Day.Today).Words + (matter.Past is { } past ? $", shown from {past.Why}." : ".");

    private static Line Up(IReadOnlyList<(string Title, Place Place)> above)
    {
        var up = Line.Empty;
        foreach (var (title, place) in above)
            up += Line.Of(up.Pieces.Count == 0 ? UpWords : " › ", new Piece.Linked(title, place));
        return up;
    }
}
