namespace TuiPlans.Core.Yaml;

/// <summary>What a text is, which decides whether it needs quotes.</summary>
public enum ScalarIntent
{
    /// <summary>Text: quoted where any reader of YAML would take it for something else than text.</summary>
    Text,

    /// <summary>A date, a period, a word of a list, true or false: quoted only where the syntax needs it.</summary>
    Token,

    /// <summary>A number, written without quotes; what is no number is written as text.</summary>
    Number,
}

/// <summary>Where a scalar is to stand.</summary>
/// <param name="ParentIndent">The column, from 0, of the key or dash that it belongs to; lines of a block stand two further right.</param>
/// <param name="OnOneLine">Whether it is a key, or inside brackets or braces, where no block may stand.</param>
public readonly record struct ScalarPlace(int ParentIndent, bool OnOneLine)
{
    /// <summary>The value of a key, or an item of a list, in block style.</summary>
    public static ScalarPlace Block(int parentIndent) => new(parentIndent, OnOneLine: false);

    /// <summary>A key, or a value inside brackets or braces.</summary>
    public static ScalarPlace Flow { get; } = new(0, OnOneLine: true);
}
