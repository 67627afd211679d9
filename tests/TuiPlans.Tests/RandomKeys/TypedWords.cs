using TuiPlans.Core.Changes;
using TuiPlans.Effects;
using TuiPlans.Shell;
using TuiPlans.Terminal;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.RandomKeys;

/// <summary>What stood in forms before a key, to be looked for after it: in its form, in a draft, in a commit, or in a save that waits.</summary>
internal sealed class TypedWords
{
    private readonly TempRepository _repository;
    private readonly string _head;
    private readonly List<(Type Screen, TypedForm Form)> _forms;

    private TypedWords(TempRepository repository, List<(Type Screen, TypedForm Form)> forms) => (_repository, _head, _forms) = (repository, HeadOf(repository), forms);

    /// <summary>What stands in forms; null where nothing does, or where a key before is still under way.</summary>
    public static TypedWords? Of(AppLoop loop, TempRepository repository)
    {
        if (!loop.IsIdle || loop.Model.Desk.Recording > 0 || !loop.Model.Held.IsEmpty)
            return null;
        var forms = loop.Model.Stack.Where(screen => screen.Typed is { } typed && typed.Values.Any(HasWords)).Select(screen => (screen.GetType(), screen.Typed!)).ToList();
        return forms.Count == 0 ? null : new TypedWords(repository, forms);
    }

    /// <summary>Fails where a key took a form, or recorded it, and its words are nowhere.</summary>
    public void AreStillThere(AppModel model, TerminalEvent happened)
    {
        foreach (var (screen, form) in _forms)
        {
            var isOpen = model.Stack.Exists(one => one.GetType() == screen && (one.Typed is { } typed ? DraftKey.Of(typed) == DraftKey.Of(form) : !IsCommand(happened)));
            if (!isOpen && model.Desk.Draft(form.Kind, form.Ref) is null && model.Desk.Waiting is null && HeadOf(_repository) == _head)
                throw new InvalidOperationException($"What was typed into {form.Kind} is nowhere after {happened}: not in its form, no draft, no commit: {string.Join("; ", form.Values.Select(value => $"{value.Name} {value.Value}"))}");
        }
    }

    // Read, and not asked of git, which takes longer than all the rest of a key.
    private static string HeadOf(TempRepository repository) => File.ReadAllText(Path.Combine(repository.GitFolder, "refs", "heads", "main"));

    // The order of a list's items is no words, and an item in which nothing was written goes when one leaves it.
    private static bool HasWords(TypedValue value) => value.Value.Split('\n').Any(line => line.Trim().Length > 0 && line[0] is not ('=' or '+'));

    // Other keys may empty a field, or choose another value, which is what the person wants.
    private static bool IsCommand(TerminalEvent happened) => happened is KeyPressed { Key: var key } && (key.IsCtrl('S') || key.Is(KeyName.Escape));
}
