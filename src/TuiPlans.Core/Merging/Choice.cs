namespace TuiPlans.Core.Merging;

/// <summary>What a person decided about a clash.</summary>
public abstract record Choice
{
    private Choice()
    {
    }

    /// <summary>What stands here counts.</summary>
    public sealed record Ours : Choice;

    /// <summary>What stands there counts.</summary>
    public sealed record Theirs : Choice;

    /// <summary>Both texts count, the earlier of them in the order of letters first, so that both sides get the same.</summary>
    public sealed record Both : Choice;

    /// <summary>Something else counts.</summary>
    /// <param name="Values">The value of each part by its path; an empty one takes the field away.</param>
    public sealed record Typed(IReadOnlyDictionary<string, string> Values) : Choice;

    /// <summary>The same decision, seen from the other side.</summary>
    internal Choice Turned() => this switch
    {
        Ours => new Theirs(),
        Theirs => new Ours(),
        _ => this,
    };
}
