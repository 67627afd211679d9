namespace TuiPlans.Core.Yaml;

/// <summary>Beyond these a file is damage, not a plan.</summary>
public static class YamlLimits
{
    /// <summary>Collections inside one another.</summary>
    public const int Depth = 64;

    /// <summary>Nodes of a document that has aliases, each alias counted as large as what it stands for.</summary>
    public const int ExpandedNodes = 10_000;

    /// <summary>Length of a file, in UTF-16 code units.</summary>
    public const int Length = 5 * 1024 * 1024;

    /// <summary>Size of a file in bytes, beyond which its text is too long whatever it holds: a character takes three bytes at most.</summary>
    public const long Bytes = 3L * Length;
}
