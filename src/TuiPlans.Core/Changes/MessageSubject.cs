using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>What a commit's message is about: how it begins, the trailers that say where, and the changes as they are told there.</summary>
/// <param name="Ref"><c>plan/ID</c>, the plan's id for its own file, <c>people/ID</c> for one entry of a register, else the register's file.</param>
/// <param name="Trailers">The trailers that say where, as lines.</param>
/// <param name="Changes">What changed, by paths from what <paramref name="Ref"/> names.</param>
/// <param name="Fields">The table of fields of what it names.</param>
internal sealed record MessageSubject(string Ref, IReadOnlyList<string> Trailers, IReadOnlyList<FieldChange> Changes, FieldSet Fields)
{
    /// <summary>The key of the trailer that names a register.</summary>
    public const string Register = "Register";

    private const string PlanFileId = "plan";

    /// <summary>What was done to an entry as a whole, in a word; null where its fields changed.</summary>
    public string? Whole { get; private init; }

    /// <summary>The subject for a file of a plan.</summary>
    public static MessageSubject OfPlan(string plan, string id, IReadOnlyList<FieldChange> changes, FieldSet fields) => id == PlanFileId
        ? new MessageSubject(plan, [$"Plan: {plan}"], changes, fields)
        : new MessageSubject($"{plan}/{id}", [$"Plan: {plan}", $"Action: {id}"], changes, fields);

    /// <summary>The subject for a register: its one entry where the changes are of that alone.</summary>
    public static MessageSubject OfRegister(RegisterFile file, IReadOnlyList<FieldChange> changes)
    {
        if (file.Entries is not { Children: { } children } entries || EntryOf(changes, file) is not { } id)
            return new MessageSubject(file.Path, [$"{Register}: {file.Name}"], changes, file.Fields);
        var own = $"{entries.Key}[{id}]";
        var whole = changes is [var only] && only.Path == own ? only : null;
        return new MessageSubject(
            $"{file.Name}/{id}",
            [$"{Register}: {file.Name}", $"Entry: {id}"],
            whole is null ? [.. changes.Select(change => change with { Path = change.Path[(own.Length + 1)..] })] : [],
            children)
        {
            Whole = whole is null ? null : whole.From is null ? "added" : whole.To is null ? "removed" : "changed",
        };
    }

    private static string? EntryOf(IReadOnlyList<FieldChange> changes, RegisterFile file)
    {
        string? id = null;
        foreach (var change in changes)
        {
            if (!FieldPath.TryParse(change.Path, file.Fields, out var path, out _) || path!.Steps[0].Item is not { Length: > 0 } item || (id is not null && id != item))
                return null;
            id = item;
        }
        return id;
    }
}
