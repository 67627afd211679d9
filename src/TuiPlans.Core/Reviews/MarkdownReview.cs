using System.Text;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Reviews;

/// <summary>A review as Markdown, for a comment at a git host: the same review gives the same bytes, and never more than a host allows.</summary>
public static class MarkdownReview
{
    /// <summary>What stands in the first line, unseen: by it the comment is found again and replaced.</summary>
    public const string Marker = "<!-- tuiplans changes -->";

    /// <summary>How many bytes a comment may have unless told otherwise: hosts allow 65,536 characters, and others write into it too.</summary>
    public const int UsualLimit = 60_000;

    private const int MostListed = 20;

    /// <summary>Writes it. Where it would be longer than <paramref name="limit"/>, the first items are whole, the next one line each, and the rest a number.</summary>
    public static string Write(Review review, int limit = UsualLimit)
    {
        var (head, foot) = (Head(review), Foot(review));
        var whole = review.Items.Select(item => Item(review, item)).ToList();
        var shortened = review.Items.Select(Short).ToList();
        var full = Most(count => Joined(review, head, foot, whole, shortened, count, whole.Count), whole.Count, limit);
        if (full >= 0)
            return Joined(review, head, foot, whole, shortened, full, whole.Count);
        var listed = Most(count => Joined(review, head, foot, whole, shortened, 0, count), whole.Count, limit);
        if (listed >= 0)
            return Joined(review, head, foot, whole, shortened, 0, listed);
        return $"{Marker}\n**{MarkdownText.Line(Sentences.Begun(review.Headline))}**\n\n{Rest(review, review.Items.Count)}";
    }

    // The most for which the text is short enough; less than 0 where it is for none.
    private static int Most(Func<int, string> text, int most, int limit)
    {
        var (enough, tooMany) = (-1, most + 1);
        while (tooMany - enough > 1)
        {
            // The whole is tried first: it is what nearly every review is.
            var count = tooMany > most ? most : (enough + tooMany) / 2;
            if (Encoding.UTF8.GetByteCount(text(count)) <= limit)
                enough = count;
            else
                tooMany = count;
        }
        return enough;
    }

    private static string Joined(Review review, string head, string foot, List<string> whole, List<string> shortened, int full, int listed)
    {
        var text = new StringBuilder(head);
        string? heading = null;
        for (var i = 0; i < listed; i++)
        {
            if (Heading(review, review.Items[i]) is var next && next != heading)
                text.Append('\n').Append(heading = next).Append('\n');
            text.Append(i < full ? "\n" + whole[i] : i == full ? "\nIn short, since the rest is too long for one comment:\n\n" + shortened[i] : shortened[i]);
        }
        if (listed < whole.Count)
            text.Append('\n').Append(Rest(review, whole.Count - listed));
        return text.Append(foot).ToString();
    }

    private static string Rest(Review review, int count) => $"and {count} more: run `tuiplans changes {review.Asked.Replace("`", "", StringComparison.Ordinal)}`\n";

    // The plan of most that needs attention is named once, above them; empty where there is none.
    private static string MainPlan(Review review)
    {
        var all = review.Items.Where(item => item.NeedsAttention).ToList();
        return all.GroupBy(item => item.Plan, StringComparer.Ordinal).FirstOrDefault(group => group.Count() * 2 > all.Count)?.Key ?? "";
    }

    private static string Attention(Review review)
    {
        if (MainPlan(review) is not { Length: > 0 } plan)
            return "## Needs your attention";
        var others = review.Items.Any(item => item.NeedsAttention && item.Plan != plan) ? " (and where another plan is named, that one)" : "";
        return $"## Needs your attention: {MarkdownText.Inline(review.PlanTitles.GetValueOrDefault(plan, plan))}{others}";
    }

    private static string Heading(Review review, ReviewItem item) => item.NeedsAttention ? Attention(review)
        : item.Plan.Length > 0 ? $"## {MarkdownText.Line(review.PlanTitles.GetValueOrDefault(item.Plan, item.Plan))}"
        : item.Kind == ReviewItemKind.Together ? "## Several plans" : "## Meetings and registers";

    private static string Head(Review review)
    {
        var text = new StringBuilder($"{Marker}\n**{MarkdownText.Line(Sentences.Begun(review.Headline))}**\n");
        if (review.Items.Count > 0)
            text.Append($"\n{Introduction(review)}\n");
        if (review.Damage.Count == 0)
            return text.ToString();
        text.Append("\n## Damaged: not to be approved as it stands\n\n");
        foreach (var finding in review.Damage.Take(MostListed))
            text.Append($"- {MarkdownText.Line($"{finding.Path}, line {finding.Line}: {finding.Message}")}\n");
        return text.Append(More(review.Damage.Count)).ToString();
    }

    private static string Introduction(Review review)
    {
        var answer = Answer(review.Items.Count + (review.OtherFiles.Count > 0 ? 1 : 0));
        return OneRecorder(review) is { } one
            ? MarkdownText.Line($"All of it was recorded by {one}.{answer}")
            : MarkdownText.Line($"{Sentences.Count(review.Items.Count, "item")}.{answer}");
    }

    // An example with the last number was taken for advice about that one.
    private static string Answer(int count) => count < 2 ? ""
        : $" To agree to all but some of it, reply for example: \"agree all but {(count == 2 ? "1" : count == 3 ? "1 and 2" : "1 and 3")}\". What is left out stays as it is until it is settled.";

    // Who recorded everything on one day need not be named with each item.
    private static string? OneRecorder(Review review)
    {
        var said = review.Items.SelectMany(item => item.Parts).Select(part => part.Said is { } one ? $"{one.Recorder} on {Period.Day(one.Recorded).Words}" : null).Distinct(StringComparer.Ordinal).ToList();
        return said.Count == 1 ? said[0] : null;
    }

    private static string Item(Review review, ReviewItem item)
    {
        var text = new StringBuilder(Begin(item));
        if (item.NeedsAttention && item.Plan.Length > 0 && item.Plan != MainPlan(review))
            text.Append($" · {MarkdownText.Inline(review.PlanTitles.GetValueOrDefault(item.Plan, item.Plan))}");
        text.Append("\n\n");
        foreach (var part in item.Parts)
        {
            foreach (var line in part.Lines)
                text.Append($"- {Line(line)}\n{MarkdownQuote.Of(line.Quote)}");
            if (ProvenanceWords.Of(part, OneRecorder(review) is not null, item) is { Length: > 0 } said)
                text.Append($"- *{MarkdownText.Inline(said)}*\n");
        }
        foreach (var question in item.Questions)
            text.Append($"- **To ask:** {MarkdownText.Inline(JoinedLines.Of(question.Text))}\n");
        foreach (var remark in item.Remarks)
            text.Append($"- The check notes: {MarkdownText.Inline(JoinedLines.Of(remark))}\n");
        return text.ToString();
    }

    private static string Begin(ReviewItem item)
    {
        var former = item.FormerRef is null ? "" : $" (was {item.FormerRef[(item.FormerRef.IndexOf('/') + 1)..]})";
        var name = item.Kind == ReviewItemKind.Together ? $"Together on {item.RefWords}:" : item.Kind == ReviewItemKind.Plan ? "The plan itself:" : item.Kind == ReviewItemKind.Meeting ? "Meeting:" : item.Id;
        return $"**{item.Number}. {MarkdownText.Inline(Line($"{name}{former} {item.Title}"))}**";
    }

    private static string Short(ReviewItem item)
    {
        const int Most = 160;
        var first = item.Questions.Count > 0 ? item.Questions[0].Text : item.Parts.SelectMany(part => part.Lines).FirstOrDefault()?.Text ?? "";
        return $"- {Begin(item)}: {MarkdownText.Inline(Shortened.To(Line(first), Most))}\n";
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Line(ReviewLine line) => string.Concat(line.Pieces.Select(piece => piece.Kind switch
    {
        PieceKind.Was => $"~~{MarkdownText.Inline(piece.Text)}~~",
        PieceKind.Now => $"**{MarkdownText.Inline(piece.Text)}**",
        _ => MarkdownText.Inline(LineBreaks.Replace(piece.Text, " ")),
    })).TrimEnd();

    private static string Foot(Review review)
    {
        var text = new StringBuilder();
        Names(text, review);
        Checked(text, review);
        Others(text, review);
        return text.ToString();
    }

    private static void Others(StringBuilder text, Review review)
    {
        if (review.OtherFiles.Count == 0)
            return;
        text.Append($"\n## Other files\n\n**{review.Items.Count + 1}. {(review.OtherFiles.Count == 1 ? "A file that is" : $"{review.OtherFiles.Count} files that are")} no part of a plan**\n\n");
        foreach (var file in review.OtherFiles.Take(MostListed))
            text.Append($"- {MarkdownText.Line($"{file.Path} ({file.Words})")}\n");
        text.Append(More(review.OtherFiles.Count));
    }

    private static void Names(StringBuilder text, Review review)
    {
        if (review.NewNames.Count == 0)
            return;
        text.Append("\n## Names that are new\n\n");
        foreach (var name in review.NewNames.Take(MostListed))
        {
            var where = name.Refs.Count == 0 ? "" : $" ({Where(review, name.Refs)})";
            text.Append($"- {MarkdownText.Line($"{name.Text}{where}: {(name.IsRegistered ? "new in the register" : "in no register")}")}\n");
        }
        text.Append(More(review.NewNames.Count));
    }

    // By the number of the item, which says the plan and the title.
    private static string Where(Review review, IReadOnlyList<string> refs) => string.Join("; ", refs
        .GroupBy(reference => review.Items.FirstOrDefault(item => item.Ref == reference || item.Refs.Contains(reference))?.Number)
        .Select(group => group.Key is { } number ? $"item {number}: {string.Join(", ", group.Select(reference => reference[(reference.IndexOf('/', StringComparison.Ordinal) + 1)..]))}" : string.Join(", ", group)));

    private static void Checked(StringBuilder text, Review review)
    {
        if (review.FoundElsewhere.Count + review.SettledElsewhere.Count == 0)
            return;
        text.Append("\n## What the check finds beside the items\n\n");
        foreach (var finding in review.FoundElsewhere.Take(MostListed))
            text.Append($"- New: {Finding(review, finding)}\n");
        text.Append(More(review.FoundElsewhere.Count));
        foreach (var finding in review.SettledElsewhere.Take(MostListed))
            text.Append($"- No longer found: {Finding(review, finding)}\n");
        text.Append(More(review.SettledElsewhere.Count));
    }

    private static string Finding(Review review, Finding finding) =>
        MarkdownText.Inline(Line($"{(finding.Ref is { } about ? review.Named.GetValueOrDefault(about, about) : finding.Path)}: {finding.What}"));

    private static string More(int count) => count > MostListed ? $"- and {count - MostListed} more\n" : "";
}
