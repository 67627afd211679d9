using System.Diagnostics.CodeAnalysis;

namespace TuiPlans.Core.Git;

/// <summary>What a question to git came to: a value, or the failure.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
public sealed class GitAnswer<T>
{
    private readonly T? value;

    private GitAnswer(T? value, GitFailure? failure)
    {
        this.value = value;
        Failure = failure;
    }

    /// <summary>Why there is no value, or null where there is one.</summary>
    public GitFailure? Failure { get; }

    /// <summary>The value; an <see cref="InvalidOperationException"/> with the failure's sentence where there is none.</summary>
    public T Value => Failure is null ? value! : throw new InvalidOperationException(Failure.Sentence);

    /// <summary>The value or the failure.</summary>
    /// <returns>True where there is a value.</returns>
    public bool TryGet([NotNullWhen(true)] out T? answer, [NotNullWhen(false)] out GitFailure? failure)
    {
        answer = value;
        failure = Failure;
        return Failure is null;
    }

    /// <summary>Another value made from this one, or the same failure.</summary>
    public GitAnswer<TOther> Select<TOther>(Func<T, TOther> make) =>
        Failure is null ? new GitAnswer<TOther>(make(value!), null) : new GitAnswer<TOther>(default, Failure);

    /// <summary>A value is an answer.</summary>
    public static implicit operator GitAnswer<T>(T value) => new(value, null);

    /// <summary>A failure is an answer.</summary>
    public static implicit operator GitAnswer<T>(GitFailure failure) => new(default, failure);
}

/// <summary>What git wrote.</summary>
/// <param name="Bytes">Its standard output.</param>
/// <param name="Words">Its standard error, as text without control characters.</param>
/// <param name="ExitCode">0, or the exit code the call said was fine.</param>
public sealed record GitOutput(byte[] Bytes, string Words, int ExitCode);
