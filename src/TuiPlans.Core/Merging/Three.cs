using TuiPlans.Core.Changes;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Merging;

/// <summary>One value in three versions; null where it is absent. What is absent and what is empty is the same.</summary>
/// <param name="Before">What both sides began with.</param>
/// <param name="First">What it is on the first side.</param>
/// <param name="Second">What it is on the second side.</param>
internal sealed record Three(YamlNode? Before, YamlNode? First, YamlNode? Second)
{
    /// <summary>Whether both sides say the same, changed or not.</summary>
    public bool AreAlike { get; } = Same(First, Second);

    /// <summary>Whether the first side changed it.</summary>
    public bool FirstChanged { get; } = !Same(Before, First);

    /// <summary>Whether the second side changed it.</summary>
    public bool SecondChanged { get; } = !Same(Before, Second);

    /// <summary>What it is where that is plain: both say the same, or only one side changed it; null where it is not.</summary>
    public (YamlNode? Node, bool IsPlain)? Settled =>
        AreAlike || !SecondChanged ? (First, true) : !FirstChanged ? (Second, true) : null;

    /// <summary>Whether two nodes say the same.</summary>
    public static bool Same(YamlNode? a, YamlNode? b) => YamlTree.SameContent(a, b) || (NodeText.Of(a) is null && NodeText.Of(b) is null);
}
