using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>What was read of one file.</summary>
/// <param name="Source">The text it was read from.</param>
/// <param name="Root">The tree; null for an empty file; where reading broke off, what was complete before that.</param>
/// <param name="Problems">What is wrong, in the order in which it was found; empty where all is well.</param>
public sealed record YamlDocument(SourceText Source, YamlNode? Root, IReadOnlyList<YamlProblem> Problems);

/// <summary>Something wrong with a file as YAML.</summary>
/// <param name="Span">Where.</param>
/// <param name="Code">A stable word for it, one of <see cref="YamlProblemCodes"/>.</param>
/// <param name="Message">A sentence with the remedy, without file and line.</param>
public sealed record YamlProblem(TextSpan Span, string Code, string Message);

/// <summary>The codes of <see cref="YamlProblem"/>.</summary>
public static class YamlProblemCodes
{
    /// <summary>The text is not YAML from this place on.</summary>
    public const string Syntax = "syntax";

    /// <summary>A tab stands where spaces must.</summary>
    public const string Tab = "tab";

    /// <summary>The same key twice in one mapping.</summary>
    public const string DuplicateKey = "duplicate-key";

    /// <summary>More than one document in the file.</summary>
    public const string SeveralDocuments = "several-documents";

    /// <summary>Lines that git left at an unsettled merge.</summary>
    public const string ConflictMarker = "conflict-marker";

    /// <summary>Bytes that are not UTF-8.</summary>
    public const string InvalidUtf8 = "invalid-utf8";

    /// <summary>A control character that YAML does not allow.</summary>
    public const string ControlCharacter = "control-character";

    /// <summary>Aliases that would expand beyond <see cref="YamlLimits.ExpandedNodes"/>.</summary>
    public const string TooManyNodes = "too-many-nodes";

    /// <summary>A file longer than <see cref="YamlLimits.Length"/>.</summary>
    public const string TooLong = "too-long";

    /// <summary>Nesting deeper than <see cref="YamlLimits.Depth"/>.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>An alias without an anchor before it, or inside what it stands for.</summary>
    public const string UnknownAlias = "unknown-alias";
}
