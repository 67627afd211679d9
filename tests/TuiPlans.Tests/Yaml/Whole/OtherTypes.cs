using System.Text.RegularExpressions;

namespace TuiPlans.Tests.Yaml.Whole;

/// <summary>What readers of YAML 1.1 and 1.2 take for something else than text, by the expressions of yaml.org/type and of chapter 10.</summary>
internal static partial class OtherTypes
{
    public static bool Takes(string plain) => Expression().IsMatch(plain);

    [GeneratedRegex(@"^(|~|null|Null|NULL|<<|=|y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF
        |[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?[0-9][0-9_]*|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+
        |[-+]?([0-9][0-9_]*)?\.[0-9_]*([eE][-+]?[0-9]+)?|[-+]?[0-9]+([eE][-+]?[0-9]+)|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)
        |[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?([ \t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?)\z", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Expression();
}
