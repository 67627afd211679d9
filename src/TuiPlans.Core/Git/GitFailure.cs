using System.Globalization;

namespace TuiPlans.Core.Git;

/// <summary>Why git did not do what it was asked; each says what happened, to what, and what to do now.</summary>
public abstract record GitFailure
{
    private GitFailure()
    {
    }

    /// <summary>The failure in words for the user.</summary>
    public abstract string Sentence { get; }

    /// <summary>The folder is in no git repository.</summary>
    /// <param name="Directory">The folder.</param>
    public sealed record NotARepository(string Directory) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence =>
            $"{Directory} is not in a git repository: change to the folder of your plans, or make a repository of it with 'tuiplans init'.";
    }

    /// <summary>The folder is in a repository without working files, or inside the git directory itself.</summary>
    /// <param name="Directory">The folder.</param>
    public sealed record BareRepository(string Directory) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence =>
            $"{Directory} is the inside of a git repository and holds no working files: work in a clone of it.";
    }

    /// <summary>Another git holds, or a killed one left, a lock.</summary>
    /// <param name="Path">The lock file.</param>
    /// <param name="Age">How long ago it was made, where that is known.</param>
    public sealed record Locked(string Path, TimeSpan? Age) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence =>
            $"Another git is at work here: {Path} exists{(Age is { } age ? $", made {AgeWords.Of(age)} ago" : "")}. "
            + "Wait for it to finish; if no git is running, it was left by one that was killed, and may be removed.";
    }

    /// <summary>A hook of the user refused the commit.</summary>
    /// <param name="Hook">Its name, where it can be known.</param>
    /// <param name="Words">What it said, without control characters; may be empty.</param>
    public sealed record HookRejected(string? Hook, string Words) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence =>
            $"{(Hook is null ? "A git hook" : $"The git hook '{Hook}'")} refused the commit"
            + $"{(Words.Length == 0 ? " without giving a reason" : $" and said: {Words}")}\nCorrect what it asks for and try again.";
    }

    /// <summary>git knows no name or e-mail address to commit with.</summary>
    public sealed record IdentityMissing : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence =>
            "git does not know who you are, so nothing can be committed: tell it, with your own name and address:\n"
            + "  git config user.name \"Your Name\"\n"
            + "  git config user.email you@example.org\n"
            + "Then do it again.";
    }

    /// <summary>A commit could not be signed.</summary>
    /// <param name="Words">What the signing program said.</param>
    public sealed record SigningFailed(string Words) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence =>
            $"The commit could not be signed, as commit.gpgSign asks: {Words}\nUnlock or correct the key (user.signingKey) and try again.";
    }

    /// <summary>No git can be found or started.</summary>
    /// <param name="Reason">Where was looked, or the system's words.</param>
    public sealed record GitMissing(string Reason) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence =>
            $"git could not be started ({Reason}): install git {GitVersion.Minimum} or newer and see that it is on the PATH.";
    }

    /// <summary>The git that was found cannot do what is needed.</summary>
    /// <param name="Version">Its version, in its own words.</param>
    public sealed record GitTooOld(string Version) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence =>
            $"This is git {Version}, and {GitVersion.Minimum} or newer is needed (older ones cannot look up names of every kind in one go, "
            + "and were never tried): install a newer git.";
    }

    /// <summary>The repository belongs to another user of this machine, and git will not run its configuration.</summary>
    /// <param name="Directory">The repository.</param>
    public sealed record UnsafeOwnership(string Directory) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence =>
            $"{Directory} belongs to another user of this machine, so git refuses to work in it. If you trust it: "
            + $"git config --global --add safe.directory '{Directory}'";
    }

    /// <summary>There is no room left on the disk, or in the user's quota.</summary>
    /// <param name="Words">git's words.</param>
    public sealed record DiskFull(string Words) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence => $"The disk is full: {Words}\nMake room and try again; what you typed is kept.";
    }

    /// <summary>The repository that is shared cannot be reached: no network, no such host, nothing there.</summary>
    /// <param name="Words">git's words.</param>
    public sealed record Unreachable(string Words) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence => $"The shared repository cannot be reached: {Words}\nAll else goes on here; send again when you are connected.";
    }

    /// <summary>The shared repository asks who we are, and was given no answer or a wrong one.</summary>
    /// <param name="Words">git's words.</param>
    public sealed record NotLetIn(string Words) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence => $"The shared repository did not let us in: {Words}\nTry it once with 'git fetch' in a terminal, where git can ask for your password or key.";
    }

    /// <summary>The shared repository did not take what was sent.</summary>
    /// <param name="IsBehind">Whether it holds something that this clone has not, so that it may be tried again.</param>
    /// <param name="Words">Its words.</param>
    public sealed record PushRejected(bool IsBehind, string Words) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence => IsBehind
            ? "Somebody else sent at the same moment, again and again: send once more."
            : $"The shared repository refused what was sent: {Words}\nNothing is lost; it is all recorded here.";
    }

    /// <summary>Two commits have no beginning in common that this clone knows.</summary>
    /// <param name="IsShallow">Whether this clone holds only the end of the history.</param>
    public sealed record Unjoinable(bool IsShallow) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence => IsShallow
            ? "This clone holds only the latest part of the history, and what both sides began with is before that: fetch the rest once with 'git fetch --unshallow', then send again."
            : "What is here and what is shared have no beginning in common, so that they are not the same plans: clone the shared repository anew, and add yours to it by hand.";
    }

    /// <summary>It was ended before it was done.</summary>
    public sealed record Stopped : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence =>
            "git took too long, or was cancelled, and was ended: try again; if it then speaks of a lock, that may be removed.";
    }

    /// <summary>A branch that is not there.</summary>
    /// <param name="Name">Its name, as it was asked for.</param>
    public sealed record NoBranch(string Name) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence => $"There is no branch \"{Name}\" here. Fetch it first, or name another.";
    }

    /// <summary>Anything else.</summary>
    /// <param name="ExitCode">git's exit code.</param>
    /// <param name="Words">The first lines it wrote, without control characters.</param>
    public sealed record Other(int ExitCode, string Words) : GitFailure
    {
        /// <inheritdoc/>
        public override string Sentence => string.Create(
            CultureInfo.InvariantCulture,
            $"git failed (exit code {ExitCode}){(Words.Length == 0 ? " and did not say why" : ": " + Words)}");
    }
}
