using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Workspace;

/// <summary>What came of one visit of a file to an editor.</summary>
public abstract record EditReturn
{
    private EditReturn()
    {
    }

    /// <summary>The text is the file's: there is nothing to record.</summary>
    public sealed record Unchanged : EditReturn;

    /// <summary>Something is wrong: the text goes back to the editor, annotated.</summary>
    /// <param name="Next">The next visit.</param>
    /// <param name="Wrong">What is wrong, by lines of the person's text.</param>
    public sealed record Again(EditVisit Next, IReadOnlyList<TextNote> Wrong) : EditReturn;

    /// <summary>The person left it as it came back to them, with what is wrong in it: their text is to be kept.</summary>
    /// <param name="Text">The person's text, without our comments.</param>
    /// <param name="Wrong">What is wrong with it.</param>
    public sealed record GivenUp(byte[] Text, IReadOnlyList<TextNote> Wrong) : EditReturn;

    /// <summary>It may be recorded.</summary>
    /// <param name="Text">The person's text, without our comments.</param>
    /// <param name="Advice">Hints that stop nothing: an unknown key, and what may be meant.</param>
    public sealed record Ready(byte[] Text, IReadOnlyList<TextNote> Advice) : EditReturn;
}
