using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>What a person decided about a clash, as the merge says it: <c>Settled: darlington-2011/SG-01 rag: red (not green)</c>.</summary>
/// <param name="value">The value of the trailer.</param>
internal sealed class SettledField(string value)
{
    /// <summary>The trailer.</summary>
    public const string Key = "Settled";

    /// <summary>What it says of the side that took a file away.</summary>
    public const string Gone = "gone";

    /// <summary>What it says of the side that did not.</summary>
    public const string Changed = "changed";

    private const string Not = " (not ";

    // As the merge crops it.
    private const int MostCharacters = 60;

    /// <summary>What the file is called: <c>plan/ID</c>.</summary>
    public string Ref { get; } = value.Split(' ', 2)[0].TrimEnd(':');

    /// <summary>The name that was decided for, from the plans folder: <c>p/A-2.yaml</c> of <c>p/A-1: p/A-2.yaml (not p/A-1.yaml)</c>; null where it is of no name.</summary>
    public string? Name => OfFile?.Split(Not) is [var name, _] && name.EndsWith(".yaml", StringComparison.Ordinal) ? name : null;

    /// <summary>Whether the file was kept, though one side had taken it away.</summary>
    public bool IsKept => OfFile == $"{Changed}{Not}{Gone})";

    /// <summary>Whether it is of this field of this file.</summary>
    public bool IsOf(string reference, string path) => Rest(reference, path) is not null;

    /// <summary>Whether it is of this field of this file, or of an item or map in which it stands.</summary>
    public bool Holds(string reference, string path)
    {
        if (IsOf(reference, path))
            return true;
        for (var end = path.LastIndexOfAny(Ends); end > 0; end = path.LastIndexOfAny(Ends, end - 1))
        {
            if (IsOf(reference, path[..end]))
                return true;
        }
        return false;
    }

    /// <summary>Whether it says that the field became this.</summary>
    public bool Says(string reference, string path, string? to) =>
        Rest(reference, path) is { } rest && (rest == "both texts" || rest == Words(to) || rest.StartsWith($"{Words(to)}{Not}", StringComparison.Ordinal));

    private static readonly char[] Ends = ['.', '['];

    private string? OfFile => value.StartsWith($"{Ref}: ", StringComparison.Ordinal) ? value[(Ref.Length + 2)..] : null;

    private string? Rest(string reference, string path) =>
        $"{reference} {Shortened.To(path, MostCharacters)}: " is var begin && value.StartsWith(begin, StringComparison.Ordinal) ? value[begin.Length..] : null;

    private static string Words(string? text) => text is null ? "none" : Shortened.To(text.Split('\n', 2)[0], MostCharacters).TrimEnd();
}
