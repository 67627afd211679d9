using TuiPlans.Core.Changes;
using TuiPlans.Effects;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Updates;

/// <summary>What a draft keeps of the form: every field, under the names below.</summary>
internal sealed partial record UpdateForm
{
    private const string RatingName = "rating";
    private const string ReasonName = "reason";
    private const string StatusName = "status";
    private const string ByName = "on-behalf-of";
    private const string OnName = "given-on";
    private const string HowName = "how";

    /// <summary>All that was typed or chosen; null where nothing was.</summary>
    /// <param name="reference">The action.</param>
    public TypedForm? Typed(string reference)
    {
        var values = new List<TypedValue>();
        Add(TypedForm.TextField, Text.Text.Trim().Length == 0 ? "" : Text.Text);
        Add(RatingName, RatingOf(Rating) is { } rating ? Core.Plans.Ratings.Word(rating) : "");
        Add(ReasonName, Reason.Text.Trim());
        Add(StatusName, Status.Index == 0 ? "" : Core.Plans.Statuses.Word(Core.Plans.Statuses.All[Status.Index - 1]));
        Add(ByName, OnBehalfOf.Text.Trim());
        Add(OnName, GivenOn.Text.Trim());
        Add(HowName, HowWord ?? "");
        return values.Count == 0 ? null : new TypedForm(DraftKinds.Update, reference, values);

        void Add(string name, string value)
        {
            if (value.Length > 0)
                values.Add(new TypedValue(name, value));
        }
    }

    /// <summary>The empty form filled with what was kept. A word that this version does not know leaves its field as it is.</summary>
    private UpdateForm Holding(TypedForm kept)
    {
        var rating = kept[RatingName] is { } word && Core.Plans.Ratings.Parse(word) is { } known ? Core.Plans.Ratings.Letter(known) : (char?)null;
        var how = Array.IndexOf(HowWords, kept[HowName]);
        return this with
        {
            Text = TextArea.Of(kept[TypedForm.TextField] ?? "", Text.Size) with { Placeholder = Text.Placeholder },
            Rating = rating is null ? Rating : Rating with { Index = Math.Max(0, Rating.Options.ToList().FindIndex(option => option.Letter == rating)) },
            Reason = Reason.WithText(kept[ReasonName] ?? ""),
            Status = Status with { Index = 1 + Core.Plans.Statuses.All.ToList().FindIndex(status => Core.Plans.Statuses.Word(status) == kept[StatusName]) },
            OnBehalfOf = OnBehalfOf.WithText(kept[ByName] ?? ""),
            GivenOn = GivenOn.WithText(kept[OnName] ?? ""),
            How = How with { Index = 1 + how },
            _howChosen = how >= 0,
        };
    }
}
