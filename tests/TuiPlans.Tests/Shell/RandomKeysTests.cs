using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Tests.Screens;
using TuiPlans.Tests.Support;
using TuiPlans.Tests.Terminal;

namespace TuiPlans.Tests.Shell;

public sealed class RandomKeysTests
{
    private const int Presses = 20_000;

    private static readonly Key[] Pressed =
    [
        .. Key.ParseAll("Enter Enter Enter Esc Esc Tab Shift+Tab Up Down Left Right PageUp PageDown Home End Backspace Delete Space Ctrl+S Ctrl+L Ctrl+R Ctrl+U Ctrl+W Ctrl+Z Ctrl+Y F1 Ctrl+Left Ctrl+Right"),
        .. Key.ParseAll("u u u r s z j k l h g G 1 2 3 / ? U q a b A R é 漢"),
    ];

    private static readonly string[] Pastes =
        ["two\nlines", "\u001b[31mred\u001b[0m \a", "👩‍👩‍👧 family, 漢字, e\u0301, \u202egnirts", new string('x', 300), "is:overdue lead:midwifery", "\t\u0000\u2028\u0085"];

    [Fact]
    public void Whatever_is_pressed_every_frame_fits_the_screen_and_nothing_raw_reaches_it()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var stage = new Stage(80, 24, SamplePlans.Read());
        var last = "";
        for (var i = 0; i < Presses; i++)
        {
            try
            {
                last = Happen(stage, random);
                if (stage.Model.HasEnded)
                    stage = new Stage(stage.Model.Desk.Size.Width, stage.Model.Desk.Size.Height, SamplePlans.Read());
                Shown(stage);
            }
            catch (Exception e) when (e is not ShouldAssertException)
            {
                throw new InvalidOperationException($"Seed {seed}, press {i} ({last}) on {stage.Model.Top.Title} at {stage.Model.Desk.Size}.", e);
            }
        }
    }

    private static string Happen(Stage stage, Random random)
    {
        var what = random.Next(100);
        Message message = what switch
        {
            < 3 => new SizeMessage(new ScreenSize(random.Next(1, 140), random.Next(1, 50))),
            < 7 => new PasteMessage(Pastes[random.Next(Pastes.Length)]),
            < 10 when stage.Effects.OfType<Save>().LastOrDefault() is { } save && stage.Model.Desk.Recording > 0 => Answer(save, random),
            < 12 => new SecondPassed(),
            < 13 => new PlansCame(SamplePlans.Read()),
            _ => new KeyMessage(Pressed[random.Next(Pressed.Length)]),
        };
        stage.Send(message);
        return message is KeyMessage { Key: var key } ? key.ToString() : message.GetType().Name;
    }

    private static SaveCame Answer(Save save, Random random) => new(
        save.Order,
        random.Next(3) switch
        {
            0 => new SaveResult.Saved("1e9bf44776463d4b2d8bdb86ed820e50490c6b05", "a headline", save.Order.Target.Path, null, [], []),
            1 => new SaveResult.NotCommitted(save.Order.Target.Path, "A hook says no."),
            _ => new SaveResult.Refused("It was refused.", Refusal.ChangedMeanwhile, null),
        },
        SamplePlans.Read());

    // The emulator throws where a line runs over the edge, or a raw control character comes.
    private static void Shown(Stage stage)
    {
        var size = stage.Model.Desk.Size;
        var grid = stage.Grid;
        grid.Size.ShouldBe(size);
        new VirtualScreen(size).Feed(GridDiff.Between(null, grid, ColorMode.None));
    }
}
