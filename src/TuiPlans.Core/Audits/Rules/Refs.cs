namespace TuiPlans.Core.Audits.Rules;

/// <summary>Files as a sentence names them.</summary>
internal static class Refs
{
    private const int MostNamed = 3;

    public static string Of(IEnumerable<AuditedFile> files)
    {
        var refs = files.Select(file => file.Ref).Distinct(StringComparer.Ordinal).ToList();
        return string.Join(", ", refs.Take(MostNamed)) + (refs.Count > MostNamed ? $" and {refs.Count - MostNamed} more" : "");
    }
}
