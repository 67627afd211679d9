namespace TuiPlans.Core.Yaml;

/// <summary>Whether a tag still fits what is to stand behind it.</summary>
internal static class TagRules
{
    private const string Core = "tag:yaml.org,2002:";

    /// <summary>
    /// Whether the tag of <paramref name="old"/> stays before the new value. One that names a type of YAML stays only where
    /// the value is of that type; one of somebody's own stays while the value is of the same kind.
    /// </summary>
    public static bool Keeps(YamlNode old, YamlValue value)
    {
        if (old.Tag is not { } tag)
            return true;
        if (!tag.StartsWith(Core, StringComparison.Ordinal))
            return IsSameKind(old, value);
        return tag[Core.Length..] switch
        {
            "str" => value is YamlScalarValue,
            "map" => value is YamlMapValue,
            "seq" => value is YamlListValue,
            "int" or "float" => value is YamlScalarValue { Intent: ScalarIntent.Number },
            "timestamp" or "bool" => value is YamlScalarValue { Intent: ScalarIntent.Token },
            _ => false,
        };
    }

    private static bool IsSameKind(YamlNode old, YamlValue value) => old switch
    {
        YamlScalar => value is YamlScalarValue,
        YamlMapping => value is YamlMapValue,
        _ => value is YamlListValue,
    };
}
