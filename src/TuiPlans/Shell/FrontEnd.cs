using System.Collections.Concurrent;
using System.Collections.Immutable;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Effects;
using TuiPlans.Screens;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Shell;

/// <summary>What the front end is opened with.</summary>
/// <param name="Today">The day that every rule about dates uses; asked again each second, so that midnight is noticed.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Open">The id of a plan, or a REF, to begin on; null for all plans.</param>
/// <param name="NoColor">Is colour left out, whatever the terminal can do?</param>
/// <param name="Editor">The person's own editor; null where there is none.</param>
public sealed record FrontEndOptions(Func<DateOnly> Today, TimeProvider Clock, string? Open, bool NoColor, TextEditor? Editor = null);

/// <summary>Opens the front end on a terminal.</summary>
public static class FrontEnd
{
    private const int CouldNotBeDone = 3;

    /// <summary>Runs until the person leaves. The terminal is restored on every way out.</summary>
    /// <param name="store">The plans and their repository.</param>
    /// <param name="terminal">The terminal, with nobody else reading from it.</param>
    /// <param name="options">What it is opened with.</param>
    /// <returns>The exit code: 0 where the person left, 3 where something unexpected ended it.</returns>
    public static int Run(PlanStore store, ITerminal terminal, FrontEndOptions options)
    {
        AppLoop? loop = null;
        string? sentence = null;
        IReadOnlyList<TypedForm> lost = [];
        using (var session = TerminalSession.Enter(terminal))
        {
            try
            {
                loop = new Opening(terminal).Wait(() => Begin(store, terminal, options));
                loop.Suspend = session.Suspend;
                loop.Draw();
                while (loop.Turn())
                {
                }

                loop.Finish();
                lost = [.. loop.Model.Desk.Unkept.Keys.Select(key => loop.Model.Desk.Drafts[key].Form)];
            }
            catch (Exception e)
            {
                (sentence, lost) = Rescue(loop?.Model, store, e);
            }
        }

        loop?.Dispose();
        Print(terminal, sentence, lost);
        return sentence is null ? 0 : CouldNotBeDone;
    }

    private static void Print(ITerminal terminal, string? sentence, IReadOnlyList<TypedForm> lost)
    {
        try
        {
            if (sentence is not null)
                terminal.Write(SafeText.For(sentence) + "\r\n");
            foreach (var line in lost.SelectMany(Words).SelectMany(line => WordWrap.Rows(SafeText.For(line), Math.Max(2, terminal.Size.Width - 1))))
                terminal.Write(line + "\r\n");
        }
        catch (IOException)
        {
            // The terminal is gone, and nobody is there to read it; what could be kept is.
        }
    }

    // The last place where words can go that the disk does not take.
    private static IEnumerable<string> Words(TypedForm form) =>
        [$"This could not be kept on the disk; copy it from here ({DraftKey.Of(form).Words}):", .. form.Values.SelectMany(value => $"{value.Name}: {value.Value}".Split('\n'))];

    /// <summary>The loop before its first frame: interrupted saves settled, plans and drafts read.</summary>
    internal static AppLoop Begin(PlanStore store, ITerminal terminal, FrontEndOptions options)
    {
        var inbox = new ConcurrentQueue<Message>();
        var settled = store.Settle();
        var runner = new EffectRunner(store, message =>
        {
            inbox.Enqueue(message);
            terminal.Wake();
        }, options.Clock.LocalTimeZone);
        var (today, isSet) = Day(options);
        var desk = new Desk
        {
            Set = runner.First,
            Today = today,
            TodayIsSet = isSet,
            Recorder = store.Recorder is { } recorder ? new Effects.Recorder(recorder.Name, recorder.EMail) : null,
            Size = terminal.Size,
            // A file that was copied holds the same draft a second time: the newer one counts.
            Drafts = store.AllDrafts().GroupBy(draft => DraftKey.Of(draft.Form)).Select(same => same.MaxBy(draft => draft.Kept)!).ToImmutableDictionary(
                draft => DraftKey.Of(draft.Form),
                draft => new KeptDraft(draft.Form, draft.Kept is { } kept ? TimeZoneInfo.ConvertTime(kept, options.Clock.LocalTimeZone) : null)),
            Waiting = settled.FirstOrDefault(one => one.IsOpen)?.Sentence,
        };
        return new AppLoop(terminal, runner, new EditorRunner(store, options.Editor), inbox, First(AppModel.Start(desk, settled.Select(one => one.Sentence).Concat(store.UnreadableDrafts())), options.Open), options);
    }

    /// <summary>The day, and whether it is another than the clock's.</summary>
    internal static (DateOnly Today, bool IsSet) Day(FrontEndOptions options)
    {
        var today = options.Today();
        return (today, today != DateOnly.FromDateTime(options.Clock.GetLocalNow().DateTime));
    }

    // What was typed and not recorded lies on top of whatever was asked for.
    private static AppStep First(AppModel model, string? open)
    {
        var first = Asked(model, open);
        first = first with { Effects = [.. first.Effects, .. model.Stack[0].Reads(model.Desk), new CountUnsent()] };
        if (model.Desk.Drafts.IsEmpty)
            return first;
        var offered = AppUpdate.Open(first.Model, new Destination.Drafts());
        return offered with { Effects = first.Effects.AddRange(offered.Effects) };
    }

    private static AppStep Asked(AppModel model, string? open)
    {
        if (open is null)
            return new AppStep(model, []);
        if (model.Desk.Set.Plan(open) is { } plan)
            return AppUpdate.Open(model, new Destination.Ratings(plan.Id));
        var found = RefLookup.Find(model.Desk.Set, open);
        if (found.Action is not { } action)
            return new AppStep(model with { Notices = model.Notices.Add(new ShowNotice(found.Problem, IsWarning: true)) }, []);
        return AppUpdate.Open(AppUpdate.Open(model, new Destination.Ratings(action.Plan, action.Ref)).Model, new Destination.Action(action.Ref));
    }

    // The loop is broken, so what stands in forms goes to the disk from here; and where that takes it not, onto the terminal.
    private static (string Sentence, IReadOnlyList<TypedForm> Lost) Rescue(AppModel? model, PlanStore store, Exception e)
    {
        var open = model?.Stack.Select(screen => screen.Typed).OfType<TypedForm>().ToList() ?? [];
        var earlier = model?.Desk.Unkept.Keys.Select(key => model.Desk.Drafts[key].Form).Where(form => !open.Exists(one => DraftKey.Of(one) == DraftKey.Of(form))) ?? [];
        var (kept, lost) = (new List<string>(), new List<TypedForm>());
        foreach (var form in open.Concat(earlier).ToList())
        {
            if (store.KeepDraft(form) is null)
                kept.Add(DraftKey.Of(form).Words);
            else
                lost.Add(form);
        }

        return ($"tuiplans ended unexpectedly: {e.GetType().Name}: {e.Message.TrimEnd('.')}. "
            + (kept.Count > 0 ? $"What you typed is kept ({string.Join(", ", kept)}): start tuiplans again, it is offered there." : lost.Count > 0 ? "" : "Nothing that you typed was open."), lost);
    }
}
