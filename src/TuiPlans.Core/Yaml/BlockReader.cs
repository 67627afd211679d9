using System.Buffers;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>
/// Reads the part of YAML that plans are written in, several times faster than a full parser: block mappings and lists, scalars
/// on one line, literal and folded blocks, brackets and braces on one line, comments. Whatever else it meets, or finds wrong, it
/// leaves to the other reader, so that both always give the same tree.
/// </summary>
/// <param name="other">Reads what this one does not.</param>
public sealed class BlockReader(IYamlReader other) : IYamlReader
{
    // Tabs, and the line breaks of Unicode: legal in places, and seldom meant.
    private static readonly SearchValues<char> Unusual = SearchValues.Create("\t\u0085\u2028\u2029");

    /// <inheritdoc/>
    public YamlDocument Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return ReadCommon(source) ?? other.Read(source);
    }

    /// <summary>The document, or null where it is not of the common kind.</summary>
    internal static YamlDocument? ReadCommon(SourceText source)
    {
        var problems = new List<YamlProblem>();
        if (source.Text.AsSpan().IndexOfAny(Unusual) >= 0 || HasLoneReturn(source.Text))
            return null;
        if (!YamlPrecheck.IsReadable(source, problems) || problems.Count > 0)
            return null;
        var builder = new YamlTreeBuilder(source.Text, problems);
        return new BlockParser(source.Text, builder).ParseDocument() ? new YamlDocument(source, builder.Finish(), problems) : null;
    }

    private static bool HasLoneReturn(string text)
    {
        for (var at = text.IndexOf('\r'); at >= 0; at = text.IndexOf('\r', at + 1))
        {
            if (at + 1 == text.Length || text[at + 1] != '\n')
                return true;
        }

        return false;
    }
}
