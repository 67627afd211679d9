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
    /// <inheritdoc/>
    public YamlDocument Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return ReadCommon(source) ?? other.Read(source);
    }

    /// <summary>The document, or null where it is not of the common kind.</summary>
    internal static YamlDocument? ReadCommon(SourceText source)
    {
        if (!YamlPrecheck.IsOrdinary(source))
            return null;
        var problems = new List<YamlProblem>();
        var builder = new YamlTreeBuilder(source.Text, problems);
        return new BlockParser(source.Text, builder).ParseDocument() ? new YamlDocument(source, builder.Finish(), problems) : null;
    }
}
