namespace TuiPlans.Core.Audits.Rules;

/// <summary>What of a commit is of plans that were reviewed before it.</summary>
internal static class Reviewed
{
    private const string Settings = "tuiplans.yaml";

    /// <summary>Its files of reviewed plans; where all plans are, the settings too, which say so.</summary>
    public static IReadOnlyList<AuditedFile> Of(AuditedCommit commit) =>
        !commit.IsOnShared || commit.Parents == 0 ? [] : [.. commit.Files.Where(file => IsReviewed(file, commit.Before))];

    private static bool IsReviewed(AuditedFile file, AuditState state) =>
        file.Plan.Length > 0 ? state.IsReviewed(file.Plan) : file.Path == Settings && state.Settings.Value.IsReviewed;
}
