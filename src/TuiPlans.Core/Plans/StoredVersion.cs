using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>A version of a file of which is known, from an index, what it says, and that nothing is wrong with it.</summary>
/// <param name="Says">Gives what it says, without where that stands in its text.</param>
/// <param name="Bytes">Gets what it holds, where somebody wants its text.</param>
internal sealed record StoredVersion(Func<YamlNode> Says, Func<byte[]> Bytes);
