using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>The outcome of proposing changes: either a document whose correctness was proved, or a refusal.</summary>
public sealed record YamlProposal
{
    private YamlProposal(IReadOnlyList<TextEdit> edits, YamlDocument? document, YamlRefusal? refusal)
    {
        Edits = edits;
        Document = document;
        Refusal = refusal;
    }

    /// <summary>The edits that lead from the original text to the new one, in order; empty when refused.</summary>
    public IReadOnlyList<TextEdit> Edits { get; }

    /// <summary>The document after the changes, read from the new text; null when refused.</summary>
    public YamlDocument? Document { get; }

    /// <summary>The new text; null when refused.</summary>
    public SourceText? Source => Document?.Source;

    /// <summary>Why nothing was changed; null when accepted.</summary>
    public YamlRefusal? Refusal { get; }

    /// <summary>Whether the changes may be written.</summary>
    public bool IsAccepted => Refusal is null;

    internal static YamlProposal Accept(IReadOnlyList<TextEdit> edits, YamlDocument document) => new(edits, document, null);

    internal static YamlProposal Refuse(YamlRefusal refusal) => new([], null, refusal);
}

/// <summary>Why a change was refused.</summary>
/// <param name="Code">A stable word, one of <see cref="YamlRefusalCodes"/>.</param>
/// <param name="Message">Sentences: what happened, in which file and line, and what to do.</param>
public sealed record YamlRefusal(string Code, string Message);

/// <summary>The codes of <see cref="YamlRefusal"/>.</summary>
public static class YamlRefusalCodes
{
    /// <summary>The document has problems already.</summary>
    public const string Damaged = "damaged";

    /// <summary>The path leads nowhere, or not to what the operation needs.</summary>
    public const string NotFound = "not-found";

    /// <summary>The key is there already.</summary>
    public const string KeyExists = "key-exists";

    /// <summary>The path leads through an alias, or into a value that an alias repeats elsewhere.</summary>
    public const string Alias = "alias";

    /// <summary>The text holds half a character, which no file can store.</summary>
    public const string NotText = "not-text";

    /// <summary>Reading the new text again did not give what was expected.</summary>
    public const string Unproved = "unproved";
}
