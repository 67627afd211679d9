namespace TuiPlans.Widgets;

/// <summary>A field with a text of which something can be selected, copied and cut, and whose edits can be undone.</summary>
public interface ITextField
{
    /// <summary>The text that is selected; empty where nothing is.</summary>
    string Selected { get; }

    /// <summary>What cutting takes: the selected text, or else what the field cuts without one. Empty where that is nothing.</summary>
    string Cuttable { get; }

    /// <summary>Can an edit be undone?</summary>
    bool CanUndo { get; }

    /// <summary>Can an edit that was undone be made again?</summary>
    bool CanRedo { get; }
}
