using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>One way to carry out an operation: what to change in the text, and what the tree must be afterwards.</summary>
/// <param name="Edits">The edits, as they are to be applied; they do not overlap.</param>
/// <param name="Expected">The tree that the new text must be read as; null for an empty document.</param>
internal sealed record EditPlan(TextEdit[] Edits, YamlNode? Expected);
