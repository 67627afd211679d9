using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>What a plan file is, by its path.</summary>
internal static class HandTarget
{
    private const int Ending = 5;
    private static readonly FieldSet Other = new("this file");

    /// <summary>The file as what is committed, and its table of fields.</summary>
    /// <param name="path">From the plans folder, with slashes; ends in <c>.yaml</c>.</param>
    public static (PlanAction Target, FieldSet Fields) Of(string path)
    {
        if (PlanPath.Of(path) is { } place)
            return (new PlanAction { Plan = place.Plan, Id = place.Id, Path = path }, place.Fields);
        if (RegisterFile.Of(path) is { } register)
            return (new PlanAction { Plan = "", Id = register.Path, Path = path }, register.Fields);
        var parts = path.Split('/');
        return (new PlanAction { Plan = parts.Length == 1 ? "plans" : parts[0], Id = parts[^1][..^Ending], Path = path }, Other);
    }

    /// <summary>
    /// The path of the file that a reference means, else a sentence and null. A file that cannot be read, or was never recorded, is named
    /// by its id all the same: that is why it is taken by hand.
    /// </summary>
    public static string? PathOf(CommandContext context, PlanSet set, string reference)
    {
        if (set.Plan(reference) is { } plan)
            return $"{plan.Id}/plan.yaml";
        if (RegisterFile.Of(reference) is { } register)
            return register.Path;
        var path = $"{reference}.yaml";
        if (set.Files.ContainsKey(path) || set.Plans.SelectMany(p => p.Unreadable).Any(file => file.Path == path))
            return path;
        if (RefLookup.Find(set, reference).Action is { } found)
            return found.Path;
        var broken = set.Unreadable.Where(file => file.Path.EndsWith($"/{path}", StringComparison.OrdinalIgnoreCase)).ToList();
        return broken is [var only] && !set.Plans.SelectMany(p => p.Actions).Any(action => action.Id.Equals(reference, StringComparison.OrdinalIgnoreCase))
            ? only.Path
            : context.Find(set, reference)?.Action!.Path;
    }
}
