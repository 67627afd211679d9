using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Exchange;

/// <summary>Where a plan was imported from, and how it is to be named.</summary>
/// <param name="Plan">The id of the plan.</param>
/// <param name="Title">What people call it.</param>
/// <param name="File">The name of the file, without its folder.</param>
/// <param name="Digest">The SHA-256 digest of its bytes, in hexadecimal.</param>
/// <param name="Day">The day of the import.</param>
/// <param name="Inspected">When the inspection was held, from which timescales count; null where that is not known.</param>
public sealed record ImportSource(string Plan, string Title, string File, string Digest, DateOnly Day, Period? Inspected)
{
    /// <summary>The day of the edition, where an old one is imported; null where the document is of today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where the report of the import stands, from the plans folder. Its name alone tells an edition from another import.</summary>
    public string ReportPath => AsOf is { } day ? ImportReport.EditionPath(Plan, day) : $"{Plan}/{ImportReport.Folder}/{Day:yyyy-MM-dd}.yaml";
}
