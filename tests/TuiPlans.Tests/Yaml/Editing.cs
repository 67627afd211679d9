using System.Text;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Yaml;

/// <summary>Short forms for tests of the editor.</summary>
internal static class Editing
{
    public static YamlDocument Read(string text) => new YamlDotNetReader().Read(SourceText.FromText("plans/p/SG-01.yaml", text));

    public static YamlProposal Propose(string text, params YamlOperation[] operations) => YamlEditor.Propose(Read(text), operations);

    /// <summary>The new text; where refused, the code.</summary>
    public static string Edit(string text, params YamlOperation[] operations)
    {
        var proposal = Propose(text, operations);
        return proposal.Source is { } source ? Encoding.UTF8.GetString(source.ToBytes()) : "refused: " + proposal.Refusal!.Code;
    }

    public static YamlValue Text(string text) => YamlValue.Scalar(text);

    public static YamlValue Token(string text) => YamlValue.Scalar(text, ScalarIntent.Token);

    public static SetScalar Set(string text, params YamlStep[] path) => new(YamlPath.Of(path), Text(text));

    public static SetScalar SetToken(string text, params YamlStep[] path) => new(YamlPath.Of(path), Token(text));

    public static AddKey Add(YamlPath path, string key, YamlValue value) => new(path, key, value, ["title", "agency", "leads", "action", "due", "status", "rag", "impact-review", "updates"]);

    public static AddKey Add(string key, YamlValue value) => Add(YamlPath.Root, key, value);

    public static AppendItem Append(YamlValue value, params YamlStep[] path) => new(YamlPath.Of(path), value);

    public static InsertItem Insert(int index, YamlValue value, params YamlStep[] path) => new(YamlPath.Of(path), index, value);

    public static MoveItem Move(int to, params YamlStep[] path) => new(YamlPath.Of(path), to);

    public static RenameKey Rename(string name, params YamlStep[] path) => new(YamlPath.Of(path), name);

    public static SetValue Put(YamlValue value, params YamlStep[] path) => new(YamlPath.Of(path), value);

    public static YamlValue List(params string[] items) => YamlValue.List(items.Select(Token));

    public static YamlValue ShortList(params string[] items) => YamlValue.List(items.Select(Token), preferFlow: true);

    public static RemoveKey Remove(params YamlStep[] path) => new(YamlPath.Of(path));
}
