using TuiPlans.Core.Changes;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;
using TuiPlans.Screens;
using TuiPlans.Shell;
using TuiPlans.Terminal;
using TuiPlans.Tests.Support;
using TuiPlans.Tests.Terminal;

namespace TuiPlans.Tests.RandomKeys;

/// <summary>
/// The real loop on a real repository of three plans, deed by deed, with what must hold after each: nothing thrown, nothing beyond the
/// screen, nothing typed lost when the program ends, the repository clean, every commit of plan files alone.
/// </summary>
internal sealed class KeyRun : IDisposable
{
    private const int LookClosely = 25;
    private const int LookAtFiles = 100;
    private readonly TempRepository _repository = new();
    private readonly SettableClock _clock = new(TempRepository.Now);
    private readonly List<string> _files;
    private TurnTerminal _terminal = new(ScreenSize.Standard);
    private TerminalSession? _session;
    private AppLoop? _loop;
    private PlanStore? _store;
    private string? _broken;
    private string _checked;
    private int _recording;
    private bool _isKept;

    public KeyRun(int seed)
    {
        KeyPlans.Make(_repository, seed);
        // Status pages are written into the working tree, and committed by whoever wants that.
        File.WriteAllText(Path.Combine(_repository.GitFolder, "info", "exclude"), "/pages/\n");
        _files = [.. _repository.Git("ls-files", "plans/*/*.yaml").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(path => !path.EndsWith("plan.yaml", StringComparison.Ordinal))];
        _checked = _repository.Head;
    }

    /// <summary>The front end; null where it is not open.</summary>
    public AppModel? Model => _loop?.Model;

    /// <summary>Events that came from the terminal.</summary>
    public int Events { get; private set; }

    /// <summary>Saves and undos that were asked for.</summary>
    public int Asked { get; private set; }

    /// <summary>Commits that were made by the program.</summary>
    public int Commits { get; private set; }

    /// <summary>How often the program was opened.</summary>
    public int Starts { get; private set; }

    /// <summary>Drafts that were there at an end of the program, and so are offered at the next start.</summary>
    public int Offered { get; private set; }

    /// <summary>How often each screen was on top.</summary>
    public Dictionary<string, int> Screens { get; } = new(StringComparer.Ordinal);

    /// <summary>Does one thing and looks at what came of it.</summary>
    public void Do(Deed deed)
    {
        if (deed is Outside outside)
        {
            Settle();
            Outside(outside);
            return;
        }

        var press = (Press)deed;
        var loop = _loop ?? Open();
        var isCopying = press.Happened is KeyPressed { Key: var key } && key.IsCtrl('C') && loop.Model.Top is { IsBusy: false, Field.Selected.Length: > 0 };
        var before = TypedWords.Of(loop, _repository);
        _clock.Now += TimeSpan.FromMilliseconds(press.Milliseconds);
        _terminal.Put(press.Happened);
        Events++;
        loop.Turn();
        (isCopying && loop.Model.HasEnded).ShouldBeFalse("the program ended where a text was to be copied");
        Count(loop.Model);
        if (press.Waits)
            Settle();
        if (loop.Model.HasEnded)
        {
            Close();
            return;
        }

        Look(loop.Model);
        if (press.Waits)
            before?.AreStillThere(loop.Model, press.Happened);
        if (Events % LookAtFiles == 0 && loop.IsIdle)
            LookAtFilesThatWait(loop.Model.Desk.Waiting is not null);
    }

    /// <summary>Leaves the program as a person would, then looks at the whole repository.</summary>
    public void End()
    {
        Outside(new Outside(OutsideDeed.HookIsGone, 0));
        Outside(new Outside(OutsideDeed.Mend, 0));
        Leave();
        // What a hook stopped is settled by the next start.
        Open();
        Settle();
        Leave();
        _repository.Git("status", "--porcelain").ShouldBe("", "the repository is not clean at the end");
        // What a hook refused leaves a tree that nothing names, as git does everywhere.
        _repository.Git("fsck", "--strict", "--no-dangling").Trim().ShouldBe("");
    }

    /// <summary>A file of the repository, its path from the top.</summary>
    public string Absolute(string path) => _repository.Absolute(path);

    /// <summary>Somebody commits a file that is no plan file, which no run does.</summary>
    public void CommitOther(string path) => _repository.Commit(path, "No plan.\n");

    /// <summary>Leaves the repository where it is, so that it can be looked at.</summary>
    /// <returns>Its folder.</returns>
    public string Keep()
    {
        _isKept = true;
        return _repository.Top;
    }

    public void Dispose()
    {
        _loop?.Dispose();
        if (!_isKept)
            _repository.Dispose();
    }

    private AppLoop Open()
    {
        Starts++;
        _terminal = new TurnTerminal(_terminal.Size);
        _store = new PlanStore(
            new Surroundings(new DiskFileStore(), _repository.Runner, _clock, span => _clock.Now += span, _ => { }, YamlReaders.Default),
            new PlansFolder(_repository.Absolute("plans")));
        _session = TerminalSession.Enter(_terminal);
        _loop = FrontEnd.Begin(_store, _terminal, new FrontEndOptions(() => SamplePlans.Today, _clock, null, NoColor: false));
        _recording = 0;
        _loop.Draw();
        return _loop;
    }

    private void Settle()
    {
        if (_loop is not { } loop)
            return;
        do
        {
            loop.Finish();
            loop.Turn();
            Count(loop.Model);
        }
        while (!loop.IsIdle && !loop.Model.HasEnded);
    }

    // Ctrl+C leaves from everywhere but a selected text, which it copies: once where nothing is open, twice where drafts are spoken of, and what is being recorded is waited for.
    private void Leave()
    {
        if (Model?.Top.Field is { Selected.Length: > 0 })
            Do(new Press(new KeyPressed(Key.Parse("Left")), 10, Waits: true));
        for (var i = 0; i < 4 && _loop is not null; i++)
            Do(new Press(new KeyPressed(Key.Parse("Ctrl+C")), 10, Waits: true));
        _loop.ShouldBeNull("Ctrl+C does not leave the program");
    }

    private void Close()
    {
        var (loop, model) = (_loop!, _loop!.Model);
        loop.Finish();
        // A signal ends the program without a word: what came of a save then is told by the next start.
        var isUnread = !loop.IsIdle;
        loop.Dispose();
        _session!.Dispose();
        _loop = null;
        (_terminal.Screen.Mode(1049), _terminal.Screen.Mode(2004), _terminal.Screen.Mode(7), _terminal.Screen.Mode(25)).ShouldBe((false, false, true, true), "the terminal is not as before");
        var drafts = _store!.AllDrafts();
        Offered += drafts.Count;
        foreach (var form in model.Stack.Select(screen => screen.Typed).OfType<TypedForm>())
            drafts.ShouldContain(draft => draft.Form.Equals(form), $"what was typed into {form.Kind} of {form.Ref} is in no draft");
        LookAtCommits();
        LookAtFilesThatWait(isUnread || model.Desk.Waiting is not null);
    }

    private void LookAtCommits()
    {
        foreach (var line in _repository.Git("log", "--format=", "--name-only", $"{_checked}..HEAD").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            (line.StartsWith("plans/", StringComparison.Ordinal) && line.EndsWith(".yaml", StringComparison.Ordinal)).ShouldBeTrue($"a commit names {line}");
        Commits += int.Parse(_repository.Git("rev-list", "--count", "--grep=^Plan: ", $"{_checked}..HEAD"));
        _checked = _repository.Head;
    }

    // A file that differs from the last commit is one that somebody broke, or one that the program says is waiting and knows how to go on with.
    private void LookAtFilesThatWait(bool isTold)
    {
        const int Status = 3;
        var differ = _repository.Git("status", "--porcelain", "--untracked-files=all", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[Status..] != _broken).ToList();
        if (differ.Count == 0)
            return;
        isTold.ShouldBeTrue($"not committed, and nothing says so: {string.Join(", ", differ)}");
        var waiting = new Journal(new DiskFileStore(), Path.Combine(_store!.Repository.Value.Own, "journal")).Read().SelectMany(entry => entry.Files).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        differ.Where(line => !waiting.Contains(line[Status..])).ShouldBeEmpty("not committed, and in no entry of the journal");
    }

    private void Count(AppModel model)
    {
        if (model.Desk.Recording > _recording)
            Asked++;
        _recording = model.Desk.Recording;
    }

    private void Look(AppModel model)
    {
        var (size, top) = (model.Desk.Size, model.Top);
        Screens[top.GetType().Name] = Screens.GetValueOrDefault(top.GetType().Name) + 1;
        if (size is { Width: >= 50, Height: >= 15 })
            HoldsToScreen(model, top, size);
        if (Events % LookClosely != 0)
            return;
        var grid = FrameRenderer.Render(AppView.Draw(model), size);
        _terminal.Screen.ToString().ShouldBe(ScreenText.Of(grid), "the terminal does not show the frame");
    }

    // The renderer cuts what is too long; a screen that relies on that hides something.
    private static void HoldsToScreen(AppModel model, Screen top, ScreenSize size)
    {
        var drawing = top.Draw(model.Desk);
        drawing.Lines.Count.ShouldBeLessThanOrEqualTo(model.Desk.Body.Height, $"{top.Title} is too high for {size}");
        if (top.IsOverlay)
            drawing.Lines.Max(line => line.Width).ShouldBeLessThanOrEqualTo(size.Width, $"{top.Title} is too wide for {size}");
    }

    private void Outside(Outside deed)
    {
        var file = _files[deed.Which % _files.Count];
        var hook = Path.Combine(_repository.GitFolder, "hooks", "pre-commit");
        switch (deed.What)
        {
            case OutsideDeed.HookRefuses:
                _repository.Hook("pre-commit", "echo 'Spelling \u001b[31m first' >&2; exit 1");
                break;
            case OutsideDeed.HookIsGone:
                File.Delete(hook);
                break;
            // An undo of the commit that brought the plans takes them away.
            case OutsideDeed.Commit or OutsideDeed.Break when !File.Exists(_repository.Absolute(file)):
                break;
            case OutsideDeed.Commit when _repository.Git("status", "--porcelain").Length == 0 && !File.Exists(hook):
                _repository.Commit(file, _repository.Read(file).TrimEnd('\n') + $"\n# {deed.Which}\n", "A colleague's change");
                break;
            case OutsideDeed.Break when _broken is null && _repository.Git("status", "--porcelain", file).Length == 0:
                _repository.Write(_broken = file, "title: \"never closed\n");
                break;
            case OutsideDeed.Mend when _broken is not null:
                _repository.Git("checkout", "--", _broken);
                _broken = null;
                break;
        }
    }
}
