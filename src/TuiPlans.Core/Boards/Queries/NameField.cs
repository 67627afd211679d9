using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>A field of ids and names: any part of them matches, upper and lower case alike.</summary>
/// <param name="name">The name.</param>
/// <param name="help">What it looks at.</param>
/// <param name="example">A value.</param>
/// <param name="holds">Whether an id or name of a row holds a text.</param>
/// <param name="known">What there is to name, each once or more.</param>
internal sealed class NameField(string name, string help, string example, Func<ActionRow, string, bool> holds, Func<PlanSet, IEnumerable<QueryValue>> known)
    : QueryField(name, help, example)
{
    /// <summary>Whether a text that is part of no name is worth a word: the ids of actions say themselves that they are not there.</summary>
    public bool IsListed { get; init; } = true;

    /// <inheritdoc/>
    public override string? WhyNot(char sign, string value, QueryContext context) => null;

    /// <inheritdoc/>
    public override Func<ActionRow, bool> Compile(char sign, IReadOnlyList<string> values, QueryContext context)
    {
        var wanted = values.ToArray();
        return row =>
        {
            foreach (var value in wanted)
            {
                if (holds(row, value))
                    return true;
            }
            return false;
        };
    }

    /// <inheritdoc/>
    public override IEnumerable<QueryValue> Values(QueryContext context) =>
        known(context.Day.Set).Where(value => value.Text.Length > 0).DistinctBy(value => value.Text, StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentence where a value is part of nothing there is: <c>There is no agency "cdftt": did you mean cddft?</c>; else null.</summary>
    /// <param name="value">What was typed.</param>
    /// <param name="context">The plans.</param>
    /// <param name="rows">Actions that may hold it.</param>
    public string? WhyUnknown(string value, QueryContext context, IReadOnlyList<ActionRow> rows)
    {
        var there = known(context.Day.Set).Where(one => one.Text.Length > 0).ToList();
        if (!IsListed || there.Exists(one => Holds(one.Text, value) || Holds(one.Help, value)) || rows.Any(row => holds(row, value)))
            return null;
        var near = Nearest.To(value, there.Select(one => one.Text));
        return $"There is no {Name} \"{value}\"{(near is null ? "." : $": did you mean {near}?")}";
    }

    /// <summary>Whether a text that may be missing holds a part, upper and lower case alike.</summary>
    public static bool Holds(string? text, string part) => text is not null && text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
