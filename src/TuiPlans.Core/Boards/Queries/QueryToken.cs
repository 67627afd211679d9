namespace TuiPlans.Core.Boards.Queries;

/// <summary>What a piece of a query is.</summary>
internal enum TokenKind
{
    /// <summary>The end of the query.</summary>
    End,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>A minus right before something.</summary>
    Minus,

    /// <summary>The word <c>and</c>.</summary>
    And,

    /// <summary>The word <c>or</c>.</summary>
    Or,

    /// <summary>The word <c>not</c>.</summary>
    Not,

    /// <summary>A text to be searched.</summary>
    Text,

    /// <summary>A field, its sign and its values.</summary>
    Term,
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">Where it begins, from 0.</param>
/// <param name="End">Where it ends, from 0: the character after it.</param>
/// <param name="Text">The text without its quotes; of a term the field in lower case.</param>
/// <param name="Sign">What stands behind the field: <c>:</c>, <c>&lt;</c> or <c>&gt;</c>.</param>
/// <param name="Values">The values behind the sign, perhaps none.</param>
internal sealed record QueryToken(TokenKind Kind, int At, int End, string Text = "", char Sign = ':', IReadOnlyList<TokenValue>? Values = null)
{
    /// <summary>Whether a quote in it was never closed.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>One value of a term.</summary>
/// <param name="Text">The value without its quotes and the blanks around it; empty where nothing stands between two commas.</param>
/// <param name="At">Where it begins, from 0.</param>
/// <param name="End">Where it ends, from 0.</param>
internal sealed record TokenValue(string Text, int At, int End);
