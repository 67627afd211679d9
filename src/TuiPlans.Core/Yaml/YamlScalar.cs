namespace TuiPlans.Core.Yaml;

/// <summary>A single value. What type it is, is for the reader of the field to say.</summary>
public sealed class YamlScalar : YamlNode
{
    internal YamlScalar(string value, ScalarStyle style, YamlNodeMark mark)
        : base(mark)
    {
        Value = value;
        Style = style;
    }

    /// <summary>The text of the value, without quotes and escapes. Line breaks inside are <c>\n</c>.</summary>
    public string Value { get; }

    /// <summary>How it is written.</summary>
    public ScalarStyle Style { get; }

    /// <summary>Whether the value is absent: nothing, <c>~</c> or <c>null</c> without quotes or tag.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Tag is null && PlainScalars.IsNull(Value);
}
