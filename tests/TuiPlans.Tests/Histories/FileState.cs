using System.Collections.Immutable;

namespace TuiPlans.Tests.Histories;

public enum MadeKind
{
    Action,
    Recommendation,
    Plan,
    Register,
    Meeting,
}

/// <summary>A made file at one moment on one branch.</summary>
/// <param name="Uid">What it is, whatever it is called.</param>
/// <param name="Kind">The kind of file.</param>
/// <param name="Plan">The id of its plan; empty where it has none.</param>
/// <param name="Id">Its id; the file's name for a register.</param>
/// <param name="Root">Its values.</param>
/// <param name="Format">How it is written.</param>
public sealed record FileState(int Uid, MadeKind Kind, string Plan, string Id, Map Root, Format Format = default)
{
    /// <summary>For each field, the mark of the commit that gave it its value, or took it away.</summary>
    public ImmutableDictionary<string, int> SetBy { get; init; } = ImmutableDictionary<string, int>.Empty;

    public string Ref => Plan.Length == 0 ? Id : $"{Plan}/{Id}";

    /// <summary>The file, from the plans folder.</summary>
    public string Path => Kind switch
    {
        MadeKind.Register => Id,
        MadeKind.Meeting => $"meetings/{Id}.yaml",
        MadeKind.Recommendation => $"{Plan}/recommendations/{Id}.yaml",
        _ => $"{Plan}/{Id}.yaml",
    };

    public string Written => YamlText.Of(Root, Format);

    public bool SameText(FileState other) => ReferenceEquals(Root, other.Root) && Format == other.Format;
}
