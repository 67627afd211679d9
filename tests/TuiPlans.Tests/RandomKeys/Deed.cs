using TuiPlans.Terminal;

namespace TuiPlans.Tests.RandomKeys;

/// <summary>One thing that happens in a run: all of a run is a list of these, so that it can be played again and shrunk.</summary>
internal abstract record Deed;

/// <summary>Something comes from the terminal.</summary>
/// <param name="Happened">A key, a paste, another size, a signal.</param>
/// <param name="Milliseconds">Goes by before it.</param>
/// <param name="Waits">Does the person wait for what it sets going? Else the next key comes while that is under way.</param>
internal sealed record Press(TerminalEvent Happened, int Milliseconds, bool Waits) : Deed
{
    public override string ToString() => (Happened switch
    {
        KeyPressed { Key: var key } => key.ToString(),
        Pasted { Text: var text } => $"<paste {text.Length}>",
        Resized { Size: var size } => $"<{size.Width}x{size.Height}>",
        var other => other.ToString(),
    }) + (Waits ? "" : "~");
}

/// <summary>Somebody else does something to the repository.</summary>
/// <param name="What">What it is.</param>
/// <param name="Which">Chooses the file.</param>
internal sealed record Outside(OutsideDeed What, int Which) : Deed
{
    public override string ToString() => $"<{What} {Which}>";
}

/// <summary>What others do meanwhile.</summary>
internal enum OutsideDeed
{
    /// <summary>A hook begins to refuse commits.</summary>
    HookRefuses,

    /// <summary>It is taken away again.</summary>
    HookIsGone,

    /// <summary>A colleague commits a change of a plan file.</summary>
    Commit,

    /// <summary>A plan file cannot be read any more.</summary>
    Break,

    /// <summary>It is mended.</summary>
    Mend,
}
