using TuiPlans.Core.Changes;
using TuiPlans.Effects;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Editing;

/// <summary>The way of a form into a commit, and out of the screen.</summary>
internal sealed partial record EditScreen
{
    private DraftKey Key => new(DraftKinds.Edit, _ref);

    private Step ToReview(Desk desk)
    {
        if (desk.File(_ref) is not { } target || Loaded is null)
            return (this with { Problem = $"{_ref} is there no more: its file was removed or renamed. Esc keeps what you typed." }).Laid(desk).Ask();
        var review = EditReview.Of(Form, Why, target, desk);
        if (review.Changes is null && review.Refusal.Length > 0)
            return (this with { Problem = review.Refusal }).Laid(desk).Ask();
        if (review.Changes is null && review.Withheld is [var first, ..])
            return (this with { Problem = first.Sentence, Form = OnPlace(first.Place, desk) }).Laid(desk).Ask();
        return review.Changes is null
            ? Ask(new ShowNotice("Nothing is changed yet, so there is nothing to record."))
            : (this with { Review = review, Problem = "" }).Laid(desk).Ask();
    }

    private EditForm OnPlace(string place, Desk desk)
    {
        var inside = "";
        for (var above = FormTree.Above(place); above.Length > 0 && inside.Length == 0; above = FormTree.Above(above))
            inside = char.IsAsciiDigit(above[^1]) ? above : "";
        return Form.Open(inside, desk, place);
    }

    private EditScreen WithWhy(TextLine why, Desk desk)
    {
        if (ReferenceEquals(why, Review!.Why))
            return this;
        // The reason stands in the date change itself, so the lines that are shown change with it.
        var review = Review.NeedsWhy && desk.File(_ref) is { } target
            ? EditReview.Of(Form, why, target, desk) is { Changes: not null } made ? made with { Text = Review.Text.WithLines(made.Text.Lines) } : Review with { Why = why }
            : Review with { Why = why };
        return (this with { Review = review, Why = why, Problem = "" }).Laid(desk);
    }

    private Step Record(Desk desk)
    {
        if (Review is not { Changes: { } changes } review || desk.File(_ref) is not { Target: { } action } || Loaded is null)
            return Ask();
        if (review.NeedsWhy && Why.Text.Trim().Length == 0)
            return (this with { Problem = "The agreed date changes: say why, in a line. It stands in the file and in the trail." }).Laid(desk).Ask();
        if (desk.Recorder is null)
            return (this with { Problem = "" }).Ask(new KeepDraft(Typed!), new OpenScreen(new Destination.Identity()));
        var why = Why.Text.Trim();
        return (this with { IsRecording = true, Problem = "" }).Laid(desk).Ask(new Save(new SaveOrder(action, changes, Loaded, why.Length == 0 ? null : why, Typed, null)));
    }

    private Step Came(SaveResult result, Desk desk)
    {
        var screen = this with { IsRecording = false };
        if (result is SaveResult.Refused refused)
            return screen.Refused(refused, desk);
        if (Review is not { Withheld.Count: > 0 })
            return Ask(new CloseScreen(), new RemoveDraft(Key));
        // What could not be recorded stays in the form, on top of what was.
        var left = screen.OnNewest(desk, Review.Withheld.Select(problem => problem.TopKey).ToHashSet(StringComparer.Ordinal)) with { Review = null, Why = TextLine.Empty };
        return left.Laid(desk).Ask(new KeepDraft(left.Typed!));
    }

    private Step Refused(SaveResult.Refused refused, Desk desk)
    {
        if (refused.Kind == Refusal.IdentityMissing)
            return Ask(new KeepDraft(Typed!), new OpenScreen(new Destination.Identity()));
        // What somebody else set was shown; the next save goes on top of it.
        var screen = refused.Kind == Refusal.ChangedMeanwhile ? OnNewest(desk, null) : this;
        return (screen with { Problem = $"{refused.Reason}\nAll that you typed is still in the form.", Review = null }).Laid(desk).Ask(new KeepDraft(Typed!));
    }

    // The form on top of the file as it is now: what was changed here is kept, all else is as the file has it.
    private EditScreen OnNewest(Desk desk, IReadOnlySet<string>? keys)
    {
        if (desk.File(_ref) is not { } target)
            return this;
        var file = target.Loaded(desk.Set);
        var read = FormValues.Read(file.Document.Root, target.Fields);
        var typed = FormSnapshot.Of(Form.Read, Form.Values, Form.Fields)
            .Where(value => keys is null || keys.Contains(value.Key.Split('.', '[')[0])).ToDictionary(StringComparer.Ordinal);
        var values = FormSnapshot.Restore(read, typed, target.Fields);
        // The item that was open may stand elsewhere now, or nowhere.
        var form = (Form with { Read = read, Values = values, Before = [], After = [] }).Open("", desk, Form.Inside.Length > 0 ? Form.Inside : Form.Row.Place);
        return this with { Loaded = file, IsRecording = false, Form = form };
    }

    private Step Leave()
    {
        if (Typed is not { } typed)
            return Ask(new CloseScreen(), new RemoveDraft(Key));
        return Ask(new CloseScreen(), new KeepDraft(typed), new ShowNotice($"Nothing was recorded. What you changed is kept as a draft of {_ref}: {(Form.Fields.Find("status") is null ? "g d" : "e")} brings it back."));
    }
}
