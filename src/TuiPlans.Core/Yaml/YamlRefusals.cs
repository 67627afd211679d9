namespace TuiPlans.Core.Yaml;

/// <summary>The sentences of refusals.</summary>
internal static class YamlRefusals
{
    public static YamlRefusal Damaged(YamlDocument document)
    {
        var problem = document.Problems[0];
        return new YamlRefusal(
            YamlRefusalCodes.Damaged,
            $"{document.Source.Path} is damaged in line {document.Source.PositionOf(problem.Span.Start).Line}, so nothing was changed in it. {problem.Message}");
    }

    public static YamlRefusal Unreachable(YamlDocument document, YamlPath path, string code) => code == YamlRefusalCodes.Alias
        ? new YamlRefusal(code, $"{path} in {Place(document, path)} is written once and used in several places by an alias (&name, *name), so it was left as it is. Write the value out in each place, then change it.")
        : new YamlRefusal(code, $"There is no {path} in {document.Source.Path}. The file may have changed: read it again.");

    public static YamlRefusal KeyExists(YamlDocument document, YamlPath path)
    {
        return new YamlRefusal(YamlRefusalCodes.KeyExists, $"{path} is there already, in {Place(document, path)}. Change its value instead.");
    }

    public static YamlRefusal NotText(YamlDocument document, YamlPath path) =>
        new(YamlRefusalCodes.NotText, $"The new text for {Name(path)} in {document.Source.Path} holds half a character, probably from a broken paste. Delete it and type it again.");

    public static YamlRefusal Unfit(YamlDocument document, YamlOperation operation)
    {
        var needed = operation switch
        {
            SetScalar => "a single value",
            AddKey => "a set of keys",
            AppendItem => "a list",
            InsertItem insert => $"a list with a place {insert.Index + 1}",
            MoveItem move => $"an item of a list with a place {move.To + 1}",
            RenameKey => "a key",
            _ => "something that can be taken out without its neighbours",
        };
        return new YamlRefusal(YamlRefusalCodes.NotFound, $"{Name(operation.Path)} in {Place(document, operation.Path)} is not {needed}, so it was left as it is. Correct the file by hand.");
    }

    public static YamlRefusal Unproved(YamlDocument document, YamlPath path) =>
        new(YamlRefusalCodes.Unproved, $"The change to {Name(path)} in {Place(document, path)} could not be proved safe, so the file was left as it is. Edit it by hand.");

    private static string Name(YamlPath path) => path.Steps.IsEmpty ? "the file" : path.ToString();

    // The line of the last step of the path that can be found.
    private static string Place(YamlDocument document, YamlPath path)
    {
        var node = document.Root;
        var offset = 0;
        foreach (var step in path.Steps)
        {
            if (node is YamlMapping map && step.Key is not null && map.Entry(step.Key) is { } entry)
                (node, offset) = (entry.Value.Resolve(), entry.Key.Span.Start);
            else if (node is YamlSequence list && step.Key is null && step.Index >= 0 && step.Index < list.Items.Count)
                (node, offset) = (list.Items[step.Index].Resolve(), list.Items[step.Index].Span.Start);
            else
                break;
        }

        return $"{document.Source.Path}, line {document.Source.PositionOf(offset).Line}";
    }
}
