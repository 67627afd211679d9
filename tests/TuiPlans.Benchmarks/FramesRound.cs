using TuiPlans.Screens.Actions;

namespace TuiPlans.Benchmarks;

/// <summary>What a person does in one round, screen by screen.</summary>
internal sealed partial class Frames
{
    private void Round(int round)
    {
        Do("Plans: move", "Down Up");
        Do("Ratings: open", "2");
        Do("Ratings: move", "Down Down Down j k PgDn PgDn PgUp End Home");
        Do("Ratings: lane", "Right Right Left");
        Do("Timeline: open", "6");
        Do("Timeline: move", "Down Down j k PgDn PgDn PgUp End g g");
        Do("Timeline: pan and zoom", "Left Right + - - Home");
        Do("Commands: open", ":");
        Type("Commands: a letter", "record up");
        Do("Commands: leave", "Esc");
        Do("List: open", "3");
        Do("List: move", "Down Down j k PgDn PgDn PgUp End Home");
        foreach (var query in (string[])["review", "is:overdue rag:red", "lead:service -status:complete", "zzz nothing", "guidance audit"])
        {
            Do("Filter: begin", "/");
            Type("Filter: a letter", query);
            Do("Filter: a letter taken back", "Backspace Backspace Backspace");
            Do("Filter: end", round % 2 == 0 ? "Enter" : "Esc");
        }

        Do("Filter: cleared", "Esc");
        Do("List: open", "3");
        Do("Action: open", "PgDn Enter");
        Do("Action: move and panes", "Down Down PgDn Tab Down Tab Home");
        Do("Update form: open", "u");
        Type("Update form: a letter", "Guidance was agreed and goes to every team in September.");
        Do("Update form: field", "Tab Tab Tab Tab");
        Do("Update form: leave", "Esc");
        Settle();
        Do("Pickers: open", "r");
        Do("Pickers: move", "Down Up Tab");
        Type("Pickers: a letter", "Because");
        Do("Pickers: leave", "Esc");
        EditForm();
        SmallForms();
        AddForm();
        Do("Help: open", "?");
        Do("Help: leave", "Esc");
        Do("Action: leave", "Esc");
        Several();
        Undoing(round);
        Resize(80, 24);
        Resize(120, 40);
        Do("Plans: open", "1");
        Settle();
    }

    private void EditForm()
    {
        Do("Edit form: open", "e");
        Do("Edit form: field", "Tab Tab Tab Tab Shift+Tab Down Down Up PgDn PgUp End Home");
        Type("Edit form: a letter", "Minutes of every meeting go to the board.");
        Do("Edit form: a letter", "Backspace Left Ctrl+Left Delete Ctrl+Z Ctrl+Y");
        Paste("Edit form: paste", "One line\nand another, with what was agreed.\n");
        Do("Edit form: go to", "Ctrl+F");
        Type("Edit form: go to", "miles");
        Do("Edit form: go to", "Down Enter");
        Do("Edit form: items", "Ctrl+N");
        Type("Edit form: a letter", "Shared with partners");
        Do("Edit form: items", "Esc Alt+Up Ctrl+D");
        Do("Edit form: what changes", "Ctrl+S");
        Type("Edit form: why", "Agreed at the meeting");
        Do("Edit form: leave", "Esc Esc Esc");
        Settle();
    }

    private void SmallForms()
    {
        foreach (var (kind, key, text) in (ReadOnlySpan<(string, string, string)>)
            [("Status", "s", "Because"), ("Ask for a date", "x", "+2w"), ("Complete or re-open", "c", "today"), ("Complete or re-open", "o", "Because"), ("Close", "X", "su")])
        {
            Do($"{kind}: open", key);
            // What cannot be done to this action opens nothing.
            if (loop.Model.Top is ActionScreen)
                continue;
            Do($"{kind}: field", "Tab Tab Shift+Tab");
            Type($"{kind}: a letter", text);
            Do($"{kind}: field", "Tab Down Up");
            Do($"{kind}: leave", "Esc");
            Settle();
        }
    }

    private void AddForm()
    {
        Do("Add: open", "n");
        Type("Add: a letter", "Guidance for staff");
        Do("Add: field", "Tab Tab");
        Type("Add: a letter", "R1");
        Do("Add: field", "Tab");
        Type("Add: a letter", "Service Man");
        Do("Add: field", "Down Tab");
        Type("Add: a letter", "31 jan");
        Do("Add: leave", "Esc");
        Settle();
    }

    private void Several()
    {
        Do("List: open", "3");
        Do("List: mark", "Space Down Space Down Space Down Space Down Space");
        Do("Several: open", "=");
        Type("Several: a letter", "agency");
        Do("Several: field", "Tab");
        Type("Several: a letter", "agency-3");
        Do("Several: field", "Tab");
        Type("Several: a letter", "Because");
        Do("Several: preview", "Ctrl+S");
        Do("Several: preview moves", "Down Down PgDn");
        Do("Several: leave", "Esc Esc");
        Do("List: mark", "Esc");
        Settle();
    }

    private void Undoing(int round)
    {
        Do("Action: open", "Enter u");
        Settle();
        Type("Update form: a letter", $"Number {round} of what was said.");
        Do("Update form: record", "Ctrl+S");
        Type("Keys while recording", "jk");
        Settle();
        Do("What was recorded: leave", "Esc");
        Do("Recent changes: open", "g u");
        Settle();
        Do("Recent changes: move", "Down Down Up PgDn PgUp End Home");
        Do("Undo: open", "Enter");
        Settle();
        Do("Undo: move", "Down Up");
        Do("Undo: do it", "Enter");
        Settle();
        Do("What was recorded: leave", "Esc Esc");
        Settle();
        Do("Undo: open", "Z");
        Settle();
        Do("Undo: leave", "Esc");
    }
}
