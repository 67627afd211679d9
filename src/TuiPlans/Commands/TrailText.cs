using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>An entry of the trail in words.</summary>
internal static class TrailText
{
    private const int Indent = 2;

    public static void Print(Page page, RecordedChange entry, Registers registers)
    {
        page.Prose($"{Words.Short(entry.Commit)}  {When(entry.Recorder)}  {entry.Ref}");
        page.Prose(People(entry, registers), Indent);
        foreach (var phrase in ChangeWords.Full(entry.Fields, registers).Of(entry.Changes))
            page.Prose(phrase, Indent * 2, "  - ");
        if (entry.Changes.Count == 0)
            page.Prose(entry.Headline, Indent * 2, "  - ");
        // The text of an update stands among the changes already.
        if (entry.Reason is { } reason && !entry.Changes.Any(change => OneLine(change.To) == OneLine(reason)))
            page.Prose($"why: {OneLine(reason)}", Indent);
        page.Line();
    }

    private static string People(RecordedChange entry, Registers registers)
    {
        var recorded = $"recorded by {entry.Recorder.Name}";
        if (entry.GivenBy is { } by)
        {
            var name = registers.Words(by) is var words && words != by ? $"{words} ({by})" : by;
            var on = PeriodParser.Parse(entry.GivenOn) is { } day ? $", {day.Words}" : "";
            return $"given by {name}{on}; {recorded}";
        }
        return entry.Author.EMail == entry.Recorder.EMail ? recorded : $"given by {entry.Author.Name}; {recorded}";
    }

    private static string When(Signature signature) => signature.When.ToString("d MMM yyyy HH:mm");

    private static string OneLine(string? text) => (text ?? "").ReplaceLineEndings(" ").Trim();
}
