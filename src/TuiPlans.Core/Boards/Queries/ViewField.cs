using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>What a saved view of <c>tuiplans.yaml</c> lets through.</summary>
internal sealed class ViewField() : QueryField(FieldName, "a saved view of tuiplans.yaml", "NAME")
{
    /// <summary>Its name.</summary>
    public const string FieldName = "view";

    /// <inheritdoc/>
    public override string? WhyNot(char sign, string value, QueryContext context)
    {
        if (Find(value, context) is not { } view)
            return WhyNone(value, context.Day.Set);
        if (context.Inside.Contains(view.Name))
            return $"the view {view.Name} leads back to itself. Take it out of one of the views {string.Join(", ", context.Inside)} in tuiplans.yaml.";
        return Query.Read(view.Query, Within(view, context)).Problem is { } problem
            ? $"the saved view {view.Name} is not understood: in \"{view.Query}\", at character {problem.At}: {problem.Message} Correct it in tuiplans.yaml."
            : null;
    }

    /// <inheritdoc/>
    public override Func<ActionRow, bool> Compile(char sign, IReadOnlyList<string> values, QueryContext context)
    {
        var views = values.Select(value => Of(value, context)).ToArray();
        return row => Array.Exists(views, view => view.Matches(row));
    }

    /// <inheritdoc/>
    public override IEnumerable<QueryValue> Values(QueryContext context) => context.Day.Set.Settings.Views.Select(view => new QueryValue(view.Name, view.Query));

    /// <summary>The query of a view that may stand there.</summary>
    public static Query Of(string value, QueryContext context)
    {
        var view = Find(value, context)!;
        return Query.Read(view.Query, Within(view, context)).Query!;
    }

    /// <summary>A sentence where there is no such view.</summary>
    public static string WhyNone(string name, PlanSet set)
    {
        var names = set.Settings.Views.Select(view => view.Name).ToList();
        var near = Nearest.To(name, names) is { } meant ? $" Did you mean {meant}?" : "";
        var have = names.Count == 0 ? "None is saved yet: write them into views in tuiplans.yaml." : $"Saved are {string.Join(", ", names)}.";
        return $"There is no saved view \"{Shortened.To(name, 40)}\".{near} {have}";
    }

    private static SavedView? Find(string name, QueryContext context) =>
        context.Day.Set.Settings.Views.FirstOrDefault(view => view.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static QueryContext Within(SavedView view, QueryContext context) => context with { Inside = context.Inside.Add(view.Name) };
}
