using TuiPlans.Effects;
using TuiPlans.Shell;
using TuiPlans.Terminal;
using TuiPlans.Tests.Screens;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Shell;

public sealed class FuzzTests
{
    private const int Runs = 40;
    private const int KeysARun = 500;

    private static readonly string[] Named =
    [
        "Enter", "Esc", "Tab", "Shift+Tab", "Up", "Down", "Left", "Right", "PgUp", "PgDn", "Home", "End", "Backspace", "Delete", "Ctrl+S", "Ctrl+L", "Ctrl+R", "Ctrl+Z", "Ctrl+C",
        "F1", "Space", "Ctrl+Left", "Ctrl+W", "Ctrl+A", "Ctrl+X", "Ctrl+V", "Shift+Left", "Shift+Up", "Ctrl+Shift+Right", "1", "2", "3", "4", "5", "b", "w", "u", "r", "s", "z", "/", "?", "U", "q", "g", "G", "j", "k", "é", "日", "a", ":",
    ];

    [Fact]
    public void Twenty_thousand_random_keys_and_sizes_neither_throw_nor_leave_the_screen()
    {
        var keys = Named.Select(words => Key.ParseAll(words)[0]).ToArray();
        var set = SamplePlans.Read();
        for (var seed = 1; seed <= Runs; seed++)
        {
            var random = new Random(seed);
            var pressed = new List<string>();
            try
            {
                Play(random, new Stage(set: set), keys, pressed);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}, after {string.Join(' ', pressed.TakeLast(40))}: {e.Message}", e);
            }
        }
    }

    private static void Play(Random random, Stage stage, Key[] keys, List<string> pressed)
    {
        var answered = 0;
        for (var i = 0; i < KeysARun; i++)
        {
            if (stage.Model.HasEnded)
                stage = new Stage(set: stage.Model.Desk.Set);
            answered = Math.Min(answered, stage.Effects.Count);
            var message = Next(random, stage, keys, ref answered);
            pressed.Add(message.ToString());
            stage.Send(message);
            var size = stage.Model.Desk.Size;
            var frame = AppView.Draw(stage.Model);
            FrameRenderer.Render(frame, size).Size.ShouldBe(size);
            if (size is { Width: >= 50, Height: >= 15 })
                HoldsToScreen(stage, frame, size);
        }
    }

    // The renderer cuts what is too long; a screen that relies on that hides something.
    private static void HoldsToScreen(Stage stage, Frame frame, ScreenSize size)
    {
        if (frame.Caret is { } caret)
            (caret.Row < size.Height && caret.Column < size.Width).ShouldBeTrue($"caret {caret} of {stage.Model.Top.Title} in {size}");
        var drawing = stage.Model.Top.Draw(stage.Model.Desk);
        if (stage.Model.Top.IsOverlay)
            drawing.Lines.Max(line => line.Width).ShouldBeLessThanOrEqualTo(size.Width, $"{stage.Model.Top.Title} in {size}");
        drawing.Lines.Count.ShouldBeLessThanOrEqualTo(stage.Model.Desk.Body.Height, $"{stage.Model.Top.Title} in {size}");
    }

    private static Message Next(Random random, Stage stage, Key[] keys, ref int answered)
    {
        // What was asked of the world is answered now and then, in every way it can come out.
        if (answered < stage.Effects.Count && random.Next(3) == 0)
        {
            var effect = stage.Effects[answered++];
            if (effect is Save or Undo)
                return new SaveCame((effect as Save)?.Order, Result(random), stage.Model.Desk.Set);
            if (effect is SetRecorder { Person: var person })
                return new RecorderCame(person, null);
            if (effect is Retry)
                return new RetryCame(["It was finished."], random.Next(2) == 0, stage.Model.Desk.Set);
        }

        return random.Next(60) switch
        {
            0 => new SizeMessage(new ScreenSize(random.Next(random.Next(4) == 0 ? 1 : 50, 160), random.Next(random.Next(4) == 0 ? 1 : 15, 50))),
            1 => new PasteMessage("Pasted\nlines \u001b[31m and 日本語"),
            2 => new PlansCame(stage.Model.Desk.Set),
            _ => new KeyMessage(keys[random.Next(keys.Length)]),
        };
    }

    private static SaveResult Result(Random random) => random.Next(4) switch
    {
        0 => new SaveResult.Refused("Somebody\nrefused.", (Refusal)random.Next(3), null),
        1 => new SaveResult.NotCommitted("darlington-2011/SG-09.yaml", "A hook said no."),
        _ => new SaveResult.Saved("1e9bf44776463d4b2d8bdb86ed820e50490c6b05", "headline", "darlington-2011/SG-09.yaml", "A", [new('+', "line")], ["A hook."]),
    };
}
