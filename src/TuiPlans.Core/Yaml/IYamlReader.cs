using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>Reads YAML into nodes with spans.</summary>
public interface IYamlReader
{
    /// <summary>Reads a file. Never throws: whatever is wrong is a problem of the document.</summary>
    YamlDocument Read(SourceText source);
}

/// <summary>The readers that the program uses.</summary>
public static class YamlReaders
{
    /// <summary>The reader to use where no other is wanted.</summary>
    public static IYamlReader Default { get; } = new BlockReader(new YamlDotNetReader());
}
