namespace TuiPlans.Core.Plans;

/// <summary>What <c>tuiplans.yaml</c> settles for the whole repository.</summary>
/// <param name="TimeZone">The IANA name of the zone in which days are counted.</param>
/// <param name="DefaultScheme">The id of the scheme of every plan that names no other.</param>
/// <param name="Schemes">The rating schemes, those that ship among them.</param>
/// <param name="RecorderIsAuthor">
/// True for <c>authorship: recorder</c>: where a host refuses commits of foreign authors, the trailers alone say who gave an update.
/// </param>
public sealed record Settings(string TimeZone, string DefaultScheme, IReadOnlyList<RatingScheme> Schemes, bool RecorderIsAuthor)
{
    /// <summary>The saved views, in the order of the file.</summary>
    public IReadOnlyList<SavedView> Views { get; init; } = [];

    /// <summary>Whether each plan that says nothing else is reviewed; see <see cref="Plan.IsReviewed"/>.</summary>
    public bool IsReviewed { get; init; }

    /// <summary>What is asked of the trail.</summary>
    public AuditSettings Audit { get; init; } = AuditSettings.Default;

    /// <summary>The settings of a repository that has no file for them.</summary>
    public static Settings Default { get; } =
        new("Europe/London", RatingScheme.Brag.Id, [RatingScheme.Brag, RatingScheme.BragAssured], RecorderIsAuthor: false);

    /// <summary>The scheme of that id, else the default one.</summary>
    public RatingScheme Scheme(string? id) =>
        Schemes.FirstOrDefault(scheme => scheme.Id == (id ?? DefaultScheme))
        ?? Schemes.FirstOrDefault(scheme => scheme.Id == DefaultScheme)
        ?? RatingScheme.Brag;
}
