using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>An entry of the trail in words.</summary>
internal static class TrailText
{
    private const int Indent = 2;

    public static void Print(Page page, RecordedChange entry, Registers registers)
    {
        page.Prose($"{Words.Short(entry.Commit)}  {When(entry.Recorder)}  {entry.Ref}{(entry.FormerRef is { } former ? $" (was {former})" : "")}");
        page.Prose(People(entry, registers), Indent);
        foreach (var phrase in entry.IsSettled ? SettledWords.Of(entry, registers) : ChangeWords.Full(entry.Fields, registers).Of(entry.Changes))
            page.Prose(phrase, Indent * 2, "  - ");
        if (entry.Changes.Count == 0)
            page.Prose(entry is { IsMerge: true, FormerRef: not null } ? "Got another id in a merge: somebody else had given that one to something new" : entry.Headline, Indent * 2, "  - ");
        // The text of an update stands among the changes already.
        if (entry.Reason is { } reason && !entry.Changes.Any(change => OneLine(change.To) == OneLine(reason)))
            page.Prose($"why: {OneLine(reason)}", Indent);
        if (entry.Set is { } set)
            page.Prose($"one of a set: {set}", Indent);
        if (entry.Merge is { } merge)
            page.Prose($"came with {Brought(merge)}", Indent);
        if (entry.TookIdAfter is { } before)
            page.Prose($"another had this id before: tuiplans log {entry.Ref} --until {Words.Short(before)}", Indent);
        page.Line();
    }

    /// <summary>The merge that brought a change, in words.</summary>
    public static string Brought(BroughtBy merge) =>
        $"the merge {Words.Short(merge.Commit)} of {When(merge.By)} by {merge.By.Name}{(merge.ApprovedBy is { } by ? $", approved by {by}" : "")}";

    /// <summary>Who gave it and when, and who recorded it.</summary>
    public static string People(RecordedChange entry, Registers registers)
    {
        var recorded = $"recorded by {entry.Recorder.Name}";
        if (entry.GivenBy is { } by)
        {
            var name = registers.Words(by) is var words && words != by ? $"{words} ({by})" : by;
            var on = PeriodParser.Parse(entry.GivenOn) is { } day ? $", {day.Words}" : "";
            var how = entry.GivenHow is { } means ? $", by {means}" : "";
            return $"given by {name}{on}{how}; {recorded}";
        }
        if (entry.AsOf is not null && PeriodParser.Parse(entry.AsOf) is { } edition)
            return $"as in the edition of {edition.Words}; {recorded}";
        return entry.Author.EMail == entry.Recorder.EMail ? recorded : $"given by {entry.Author.Name}, {entry.Author.When:d MMM yyyy}; {recorded}";
    }

    /// <summary>A moment as it was written down.</summary>
    public static string When(Signature signature) => signature.When.ToString("d MMM yyyy HH:mm");

    /// <summary>A text on one line.</summary>
    public static string OneLine(string? text) => (text ?? "").ReplaceLineEndings(" ").Trim();
}
