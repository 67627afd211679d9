using TuiPlans.Core.Changes;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Exchange;

/// <summary>The fields of a new file; what is absent is left out.</summary>
internal sealed class EditList
{
    /// <summary>The edits.</summary>
    public List<FieldEdit> All { get; } = [];

    /// <summary>A date, a word of a list or the like, which needs no quotes.</summary>
    public static YamlValue Token(string text) => YamlValue.Scalar(text, ScalarIntent.Token);

    public void Set(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            All.Add(new SetField(FieldPath.Of(key), value));
    }

    public void Put(string key, IEnumerable<YamlValue> items)
    {
        var list = items.ToList();
        if (list.Count > 0)
            All.Add(new PutField(FieldPath.Of(key), YamlValue.List(list)));
    }

    public void Texts(string key, IEnumerable<string> texts)
    {
        var list = texts.Select(text => YamlValue.Scalar(text)).ToList();
        if (list.Count > 0)
            All.Add(new PutField(FieldPath.Of(key), YamlValue.List(list, preferFlow: true)));
    }

    public void PutMap(string key, IEnumerable<YamlMapEntry> entries) => All.Add(new PutField(FieldPath.Of(key), YamlValue.Map(entries)));
}
