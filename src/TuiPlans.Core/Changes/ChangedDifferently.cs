namespace TuiPlans.Core.Changes;

/// <summary>That two sides changed something differently, and who they are, in words.</summary>
public static class ChangedDifferently
{
    /// <summary>Where it is not known who they are, or there is no room to say it.</summary>
    public const string OnBothSides = "on both sides";

    /// <summary>That nothing of it is in the plan yet.</summary>
    public const string NothingYet = "Nothing is changed in the plan, for anybody, before all is decided and sent.";

    /// <summary>How much of it there is: <c>3 things were changed by you and by Bea Brown, differently</c>.</summary>
    /// <param name="count">How many clashes.</param>
    /// <param name="by">See <see cref="By"/>.</param>
    public static string Words(int count, string by) => $"{(count == 1 ? "One thing was" : $"{count} things were")} changed {by}, differently";

    /// <summary>Who the two sides are: <c>by you and by Bea Brown</c>.</summary>
    /// <param name="origins">Who set each version of each field.</param>
    /// <param name="own">The e-mail address of the person at the keyboard; null where nobody is named.</param>
    public static string By(IEnumerable<ThreeOrigins> origins, string? own)
    {
        List<ThreeOrigins> all = [.. origins];
        List<Signature> ours = [.. all.Select(one => one.Ours?.Recorder).OfType<Signature>()], theirs = [.. all.Select(one => one.Theirs?.Recorder).OfType<Signature>()];
        // What somebody changed in two clones of their own has no other person to it.
        if (ours.Count == 0 || ours.Exists(one => one.EMail != own) || theirs.Exists(one => one.EMail == own))
            return OnBothSides;
        return theirs.Select(one => one.Name).Distinct(StringComparer.Ordinal).ToList() is [var other] ? $"by you and by {other}" : "by you and by others";
    }
}
