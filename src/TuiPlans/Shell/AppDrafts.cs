using System.Collections.Immutable;
using TuiPlans.Core.Changes;
using TuiPlans.Effects;
using TuiPlans.Screens.Changing;

namespace TuiPlans.Shell;

/// <summary>What is typed and in no plan yet, kept on every way out. Pure: what is to be written comes out as effects.</summary>
internal static class AppDrafts
{
    private const int MostNamed = 3;
    private const string Recording = "Something is being recorded; the program ends when that is done.";

    /// <summary>What stays behind when the program is left now, as sentences; empty where nothing does.</summary>
    public static string Behind(AppModel model)
    {
        List<string> behind = [];
        if (model.Desk.Unkept.Keys.ToList() is { Count: > 0 } unkept)
            behind.Add($"{Named(unkept)} cannot be written to the disk and is lost with this program. {model.Desk.Unkept[unkept[0]]} Stay, and it is tried again each second.");
        var kept = model.KeptNow.Where(key => !model.Desk.Unkept.ContainsKey(key)).ToList();
        if (kept.Count > 0)
            behind.Add($"{(kept.Count == 1 ? "1 draft is kept" : $"{kept.Count} drafts are kept")}: {Named(kept)}. {(kept.Count == 1 ? "It is" : "They are")} offered again at the next start.");
        if (model.Desk.Waiting is not null)
            behind.Add("One change is saved and not committed; it is tried again at the next start.");
        return string.Join(' ', behind);
    }

    private static string Named(List<DraftKey> keys) =>
        string.Join(", ", keys.Select(key => key.Words).Order(StringComparer.Ordinal).Take(MostNamed)) + (keys.Count > MostNamed ? " and more" : "");

    /// <summary>What could not be written stays in the program, in sight, and is tried again each second.</summary>
    public static AppStep Written(AppModel model, DraftCame came)
    {
        if (came.Problem is null)
            return new AppStep(model.Desk.Unkept.ContainsKey(came.Key) ? (model with { Desk = model.Desk with { Unkept = model.Desk.Unkept.Remove(came.Key) } }).Refreshed() : model, []);
        if (model.Desk.Unkept.ContainsKey(came.Key) || !model.Desk.Drafts.ContainsKey(came.Key))
            return new AppStep(model, []);
        // Before whatever says that it is kept.
        var warning = new ShowNotice($"What you typed cannot be kept: {came.Problem}", IsWarning: true);
        var next = (model with { Desk = model.Desk with { Unkept = model.Desk.Unkept.Add(came.Key, came.Problem) }, Notices = model.Notices.Insert(0, warning) }).Refreshed();
        return new AppStep(next.Top is LeavingScreen ? next with { Stack = next.Stack.SetItem(next.Stack.Count - 1, new LeavingScreen(Behind(next))) } : next, []);
    }

    /// <summary>All that is typed, kept: a second has passed.</summary>
    public static AppStep Kept(AppModel model)
    {
        var (kept, drafts) = KeepAll(model);
        return new AppStep(kept, drafts);
    }

    /// <summary>All that is typed, kept, and the end: the terminal goes away.</summary>
    public static AppStep Closed(AppModel model)
    {
        var (kept, drafts) = KeepAll(model);
        return new AppStep(kept with { HasEnded = true }, drafts);
    }

    /// <summary>Keeps what was typed in a form. What is kept already is not written again each second.</summary>
    public static AppStep Keep(AppModel model, TypedForm form)
    {
        var key = DraftKey.Of(form);
        var kept = model with { KeptNow = model.KeptNow.Add(key) };
        return form.Equals(model.Desk.Drafts.GetValueOrDefault(key)?.Form) && !model.Desk.Unkept.ContainsKey(key)
            ? new AppStep(kept, [])
            : new AppStep(kept with { Desk = model.Desk with { Drafts = model.Desk.Drafts.SetItem(key, new KeptDraft(form)) } }, [new KeepDraft(form)]);
    }

    /// <summary>All that is typed on any screen, and what could not be kept before.</summary>
    public static (AppModel Model, ImmutableList<Effect> Drafts) KeepAll(AppModel model)
    {
        var effects = ImmutableList<Effect>.Empty;
        var open = model.Stack.Select(screen => screen.Typed).OfType<TypedForm>().ToList();
        var again = model.Desk.Unkept.Keys.Where(key => !open.Exists(form => DraftKey.Of(form) == key)).Select(key => model.Desk.Drafts[key].Form);
        foreach (var form in open.Concat(again).ToList())
        {
            var step = Keep(model, form);
            (model, effects) = (step.Model, effects.AddRange(step.Effects));
        }

        return (model, effects);
    }

    /// <summary>The way out: what is being recorded is waited for, and what stays behind is spoken of first, unless that was done.</summary>
    public static AppStep Quit(AppModel model, bool isSure)
    {
        if (model.Desk.Recording > 0)
            return new AppStep(model with { EndsWhenDone = true, Notices = model.Notices.RemoveAll(notice => notice.Text == Recording).Add(new ShowNotice(Recording)) }, []);
        var (kept, drafts) = KeepAll(model);
        var behind = Behind(kept);
        return isSure || behind.Length == 0 || kept.Top is LeavingScreen
            ? new AppStep(kept with { HasEnded = true }, drafts)
            : new AppStep(kept with { Stack = kept.Stack.Add(new LeavingScreen(behind)) }, drafts);
    }
}
