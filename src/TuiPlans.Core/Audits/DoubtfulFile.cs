using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Audits;

/// <summary>A plan file of which a merge holds something that is not plainly what one of its sides had made of it; null is a version without the file.</summary>
/// <param name="Path">The file, from the plans folder.</param>
/// <param name="Ref">How it is named.</param>
/// <param name="Fields">The table of fields of that kind of file.</param>
/// <param name="Before">The version with which both sides began.</param>
/// <param name="Ours">The version of the first parent.</param>
/// <param name="Theirs">The version of what was merged in.</param>
/// <param name="Merged">The version that the merge made.</param>
public sealed record DoubtfulFile(string Path, string Ref, FieldSet Fields, SourceText? Before, SourceText? Ours, SourceText? Theirs, SourceText? Merged)
{
    /// <summary>The ids that became others on either side, or with the merge, so that references to them are others too.</summary>
    public IReadOnlyList<FollowedId> Followed { get; init; } = [];

    /// <summary>What the side without the file held before it took it away, and what that was made of; told so in one of the other ways: what is kept against a deletion keeps that too.</summary>
    public IReadOnlyList<(SourceText Before, SourceText Text)> Gone { get; init; } = [];

    /// <summary>
    /// The same file with its versions told in other ways: by the commits between the ends, as a merge of ours pairs files that were renamed,
    /// and by what the ends look like, as git pairs them. None where nothing was renamed.
    /// </summary>
    public IReadOnlyList<DoubtfulFile> Otherwise { get; init; } = [];
}

/// <summary>An id that became another.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Old">The id it had.</param>
/// <param name="Now">The id it has.</param>
/// <param name="IsOfTheirs">Whether only what was merged in means it: both sides had given the same id to something new.</param>
public sealed record FollowedId(string Plan, string Old, string Now, bool IsOfTheirs);
