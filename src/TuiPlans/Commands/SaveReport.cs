using System.Runtime.CompilerServices;
using System.Text.Json;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>Says how saves came out, in words or in JSON, and which exit code that is.</summary>
/// <param name="context">The command.</param>
internal sealed class SaveReport(CommandContext context)
{
    private readonly List<Entry> outcomes = [];

    /// <summary>Done where all were saved.</summary>
    public int Code => outcomes.TrueForAll(o => o.Outcome is SaveOutcome.Saved) ? ExitCodes.Done : ExitCodes.Refused;

    /// <summary>Says how one save came out, and gives the exit code.</summary>
    public static int Of(CommandContext context, PlanStore store, string reference, SaveOutcome outcome, string next)
    {
        var report = new SaveReport(context);
        report.Add(reference, outcome, store.Recorder, next);
        return report.Finish();
    }

    /// <summary>Says how one save came out.</summary>
    /// <param name="reference">The action.</param>
    /// <param name="outcome">How it came out.</param>
    /// <param name="by">Who recorded it, or null where nobody is known.</param>
    /// <param name="undo">How it is taken back.</param>
    /// <param name="missing">What governance will miss, a sentence each; may be null.</param>
    public void Add(
        string reference, SaveOutcome outcome, Recorder? by, string undo = "Undo with: tuiplans undo", IReadOnlyList<string>? missing = null)
    {
        outcomes.Add(new Entry(reference, outcome, missing));
        if (context.Json)
            return;
        Say(reference, outcome, by, undo);
        foreach (var sentence in missing is null || outcome is SaveOutcome.Refused ? [] : missing)
            context.Page.Message($"Note: {sentence}");
    }

    /// <summary>Writes the answer where JSON was asked for, and gives the exit code.</summary>
    public int Finish() => context.Json ? WriteJson() : Code;

    // Apart, so that an answer in words does not load what writes JSON.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int WriteJson() => JsonPage.Write(context, Write);

    private void Say(string reference, SaveOutcome outcome, Recorder? by, string undo)
    {
        var page = context.Page;
        switch (outcome)
        {
            case SaveOutcome.Saved saved:
                page.Line($"{saved.Headline} (recorded by {by?.Name}, commit {Words.Short(saved.Commit)})");
                foreach (var line in saved.Difference.Where(line => line.Mark != ' '))
                    page.Line($"  {line.Mark} {line.Text}");
                foreach (var notice in saved.Notices)
                    page.Message(notice);
                page.Message(undo);
                break;
            case SaveOutcome.NotCommitted waiting:
                page.Message($"{reference}: saved, not committed. {waiting.Reason}");
                page.Message("It is tried again by the next command that saves, or by: tuiplans commit " + reference + " -m WHY");
                break;
            case SaveOutcome.Refused refused:
                page.Message(refused.Reason);
                if (refused.DraftPath is { } draft)
                    page.Message($"Your text is kept in {draft}");
                break;
        }
    }

    private int Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("results");
        foreach (var (reference, outcome, missing) in outcomes)
        {
            json.WriteStartObject();
            json.WriteString("ref", reference);
            Members(json, outcome);
            if (missing is not null)
                json.Texts("missing", missing);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return Code;
    }

    private static void Members(Utf8JsonWriter json, SaveOutcome outcome)
    {
        switch (outcome)
        {
            case SaveOutcome.Saved saved:
                json.WriteString("outcome", "saved");
                json.WriteString("commit", saved.Commit);
                json.WriteString("headline", saved.Headline);
                json.Texts("difference", saved.Difference.Where(l => l.Mark != ' ').Select(l => $"{l.Mark}{l.Text}"));
                json.Texts("notices", saved.Notices);
                break;
            case SaveOutcome.NotCommitted waiting:
                json.WriteString("outcome", "not-committed");
                json.WriteString("reason", waiting.Reason);
                break;
            case SaveOutcome.Refused refused:
                json.WriteString("outcome", "refused");
                json.WriteString("reason", refused.Reason);
                json.WriteString("draft", refused.DraftPath);
                break;
        }
    }

    private sealed record Entry(string Ref, SaveOutcome Outcome, IReadOnlyList<string>? Missing);
}
