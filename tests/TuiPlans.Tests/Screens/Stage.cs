using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Screens;
using TuiPlans.Shell;
using TuiPlans.Terminal;
using TuiPlans.Tests.Support;
using TuiPlans.Tests.Terminal;

namespace TuiPlans.Tests.Screens;

/// <summary>The front end without a world: keys go in, the screen as text and the effects come out.</summary>
internal sealed class Stage
{
    public const string Ref = "darlington-2011/SG-09";

    public Stage(int width = 80, int height = 24, PlanSet? set = null, Func<Desk, Desk>? with = null)
    {
        var desk = new Desk
        {
            Set = set ?? SamplePlans.Read(),
            Today = SamplePlans.Today,
            TodayIsSet = true,
            Recorder = new Recorder("Business Manager", "manager@example.org"),
            Size = new ScreenSize(width, height),
        };
        Model = AppModel.Start(with?.Invoke(desk) ?? desk, []);
    }

    public AppModel Model { get; private set; }

    public List<Effect> Effects { get; } = [];

    public string Text => ScreenText.Of(Grid);

    public CellGrid Grid => FrameRenderer.Render(AppView.Draw(Model), Model.Desk.Size);

    public Stage Keys(string words)
    {
        foreach (var key in Key.ParseAll(words))
            Send(new KeyMessage(key));
        return this;
    }

    public Stage Type(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            Send(new KeyMessage(rune.Value == '\n' ? Key.Of(KeyName.Enter) : Key.Of(rune)));
        return this;
    }

    public Stage Open(Destination to)
    {
        Take(AppUpdate.Open(Model, to));
        return this;
    }

    public Stage Send(Message message)
    {
        Take(AppUpdate.Handle(Model, message));
        return this;
    }

    public T Last<T>()
        where T : Effect => Effects.OfType<T>().Last();

    private void Take(AppStep step)
    {
        Model = step.Model;
        Effects.AddRange(step.Effects);
    }
}
