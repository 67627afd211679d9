using System.Collections.Immutable;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Effects;
using TuiPlans.Screens.Steps;

namespace TuiPlans.Screens.Several;

/// <summary>What the same change would do to one action, and later what it did.</summary>
/// <param name="Ref">The action, as plan/ID.</param>
/// <param name="Changes">What changes, field by field; empty where nothing does.</param>
/// <param name="Order">The change to record; null where there is none.</param>
/// <param name="Refusal">Why it is not done, or could not be; empty where it is done.</param>
internal sealed record SeveralRow(string Ref, IReadOnlyList<FieldChange> Changes, SaveOrder? Order, string Refusal)
{
    /// <summary>Is it recorded?</summary>
    public bool IsDone { get; init; }

    /// <summary>Is it in the file, and waits for its commit?</summary>
    public bool IsWritten { get; init; }
}

/// <summary>One change to several actions: the form that asks what, and what it would do to each of them.</summary>
internal static class SeveralChange
{
    private const string ValueName = "value";
    private const string ReasonName = "reason";
    private const string FieldName = "field";

    /// <summary>The form for what is to be changed.</summary>
    public static SmallForm Form(SeveralField what, Desk desk) => what switch
    {
        SeveralField.Status => new([SmallField.Chosen(ValueName, "Status", ["", .. Statuses.All.Select(status => status.Word())]), Reason]),
        SeveralField.Rating => new([SmallField.Chosen(ValueName, "Rating", ["", .. Ratings.All.Select(rating => rating.Word())]), Reason]),
        _ => new(
        [
            SmallField.Typed(FieldName, "Field", "its name, such as agency or next-check", Paths),
            SmallField.Typed(ValueName, "Value", "empty takes the field away", Values(desk)),
            Reason,
        ]),
    };

    /// <summary>What the form would do to each action, worked out on its file as it is now; nothing is written.</summary>
    public static ImmutableArray<SeveralRow> Preview(SeveralField what, SmallForm form, IEnumerable<string> refs, Desk desk) =>
        [.. refs.Order(NaturalOrder.Instance).Select(reference => Row(what, form, reference, desk))];

    /// <summary>Why the form cannot be gone on from, with the field it is about; empty where it can.</summary>
    public static (string Problem, string Field) WhyNot(SeveralField what, SmallForm form)
    {
        if (what is not SeveralField.Other)
            return form[ValueName].Length == 0 ? ("Choose one: with the arrows to the left and right, or by its letter.", ValueName) : ("", "");
        if (form[FieldName].Length == 0)
            return ("Write the field that is to be set.", FieldName);
        if (!FieldPath.TryParse(form[FieldName], Fields.Action, out var path, out var problem))
            return (problem, FieldName);
        return path!.ToString() == "due"
            ? ("An agreed date moves by being asked for: press x on the action.", FieldName)
            : ("", "");
    }

    /// <summary>The form that asks once about letters of several ids, where the field holds one; the question is empty where nothing is to be asked.</summary>
    public static (SmallForm Form, string Question) Asked(SeveralField what, SmallForm form) =>
        what == SeveralField.Other && FieldPath.TryParse(form[FieldName], Fields.Action, out var path, out _) && path!.Field(Fields.Action) is { Names: not Naming.Nothing }
            ? form.Change(ValueName, field => field with { Called = "posts or bodies" }).Asked()
            : (form, "");

    private static SmallField Reason => SmallField.Typed(ReasonName, "Why", "in one line; stands in each commit");

    // What can be set in one line: lists and maps have forms of their own, and a date is asked for.
    private static ImmutableArray<string> Paths { get; } = [.. Fields.Action.Rows.Where(row => row.IsScalar && row.Key != "due").Select(row => row.Key)];

    private static ImmutableArray<string> Values(Desk desk) =>
        [.. desk.Set.Registers.Bodies.Select(body => body.Id).Concat(desk.Set.Registers.People.Select(person => person.Id)).Distinct(StringComparer.Ordinal)];

    private static SeveralRow Row(SeveralField what, SmallForm form, string reference, Desk desk)
    {
        if (desk.Lookup(reference) is not { Action: { } action } target || desk.Set.Files.GetValueOrDefault(action.Path) is not { } file)
            return new SeveralRow(reference, [], null, "It is there no more: its file was removed or renamed.");
        var changes = new ChangeSet(action.Path, target.Fields, Edits(what, form, target, desk));
        var proposal = ChangeProposal.Make(file, changes, YamlReaders.Default);
        if (proposal.After is null)
            return new SeveralRow(reference, [], null, proposal.Refusal);
        if (proposal.Changes.Count == 0)
            return new SeveralRow(reference, [], null, "It holds this already: nothing to do.");
        var reason = form[ReasonName].Length == 0 ? null : form[ReasonName];
        return new SeveralRow(reference, proposal.Changes, new SaveOrder(action, changes, file, reason, null, null) { Telling = SaveTelling.Nothing }, "");
    }

    private static IReadOnlyList<FieldEdit> Edits(SeveralField what, SmallForm form, RefLookup target, Desk desk)
    {
        var value = form[ValueName];
        if (what == SeveralField.Status)
            return [new SetField(FieldPath.Of("status"), value)];
        if (what == SeveralField.Rating || (form[FieldName] == "rag" && Ratings.Parse(value) is not null))
            return UpdateRequest.RatingEdits(target.Action!, Ratings.Parse(value)!.Value, form[ReasonName], desk.RecorderWords, Period.Day(desk.Today));
        if (!FieldPath.TryParse(form[FieldName], target.Fields, out var path, out _))
            return [new SetField(FieldPath.Of(form[FieldName]), value)];
        return value.Length == 0 ? [new RemoveField(path!)] : [new SetField(path!, path!.Field(target.Fields) is { } field ? FieldValue.Canonical(field, value) : value)];
    }
}

/// <summary>What is changed on several actions at once.</summary>
internal enum SeveralField
{
    /// <summary>Their status.</summary>
    Status,

    /// <summary>Their rating, with its reason, day and giver.</summary>
    Rating,

    /// <summary>A field that is named.</summary>
    Other,
}
