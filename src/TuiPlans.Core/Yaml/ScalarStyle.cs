namespace TuiPlans.Core.Yaml;

/// <summary>How a scalar is written.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes, with escapes.</summary>
    DoubleQuoted,

    /// <summary>As a block after <c>|</c>: lines are kept.</summary>
    Literal,

    /// <summary>As a block after <c>&gt;</c>: lines are joined.</summary>
    Folded,
}
