using TuiPlans.Core.Boards.Queries;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Boards;

/// <summary>Saved views that nobody can use: advice at their place in <c>tuiplans.yaml</c>.</summary>
public static class ViewFindings
{
    private const string Code = "bad-view";

    /// <summary>What is wrong with the views on a day.</summary>
    public static IEnumerable<Finding> Find(Day day)
    {
        if (!day.Set.Files.TryGetValue(RegisterFile.Settings.Path, out var file))
            return [];
        var views = (file.Document.Root?.Resolve() as YamlMapping)?["views"];
        return Odd(file, views).Concat(Broken(file, day)).Concat(Twins(file, day.Set.Settings.Views));
    }

    private static IEnumerable<Finding> Odd(PlanFile file, YamlNode? views) => SavedViewReader.Odd(views)
        .Select(node => At(file, node.Span.Start, "This is no saved view: write a name and its query, such as overdue: is:overdue, or a list of {name: …, query: …}."));

    private static IEnumerable<Finding> Broken(PlanFile file, Day day)
    {
        foreach (var view in day.Set.Settings.Views)
        {
            if (Query.Read(view.Query, new QueryContext(day, [view.Name])).Problem is { } problem)
                yield return At(file, view.Start, $"The saved view {view.Name} is not understood, at character {problem.At} of \"{view.Query}\": {problem.Message}");
        }
    }

    private static IEnumerable<Finding> Twins(PlanFile file, IReadOnlyList<SavedView> views) => views
        .GroupBy(view => view.Name, StringComparer.OrdinalIgnoreCase)
        .SelectMany(group => group.Skip(1))
        .Select(view => At(file, view.Start, $"A saved view {view.Name} stands further up already, and that one is used: give this one another name."));

    private static Finding At(PlanFile file, int start, string message)
    {
        var position = file.Source.PositionOf(start);
        return new Finding(Code, Severity.Advice, file.Path, position.Line, position.Column, message);
    }
}
